"""Everything a page of the portal may use that speaks English of its own accord."""

import time

import pandas as pd
import streamlit as st

st.title("控件")
st.header("小标题")
st.text_input("搜索", key="search", placeholder="输入村名")
st.number_input("亩", 1, 9)
st.selectbox("村", ["航头村", "鹤东村"], index=None, placeholder="请选择")
st.multiselect("领域", ["城市", "乡村"], placeholder="请选择")
st.table(pd.DataFrame({"村": ["航头村"], "户": [12]}))
st.dataframe(pd.DataFrame({"村": ["航头村"], "户": [12]}))
st.metric("户", 8850, help="说明")
st.segmented_control("阶段", ["开工", "完成"])
st.code("引文")
with st.expander("出处"):
    st.write("原文")
st.download_button("下载", "航头", "航头.txt")
if st.button("慢"):
    time.sleep(3)
st.html(
    '<style>.quote{color:#123}</style><details id="source" data-figure="a">'
    '<summary>出处</summary><p class="quote">原文</p></details>'
    '<p><a href="#far">到远处</a></p>' + "<p>行</p>" * 80 + '<h2 id="far" data-mark="x">远处</h2>'
)
