"""The page as a plain Streamlit script, started with `streamlit run` and no settings."""

import json
import os
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

content = json.loads(Path(os.environ["BENCH_CONTENT"]).read_text(encoding="utf-8"))
st.title(content["title"])
for column, (label, amount, as_of) in zip(st.columns(len(content["cards"])), content["cards"], strict=True):
    column.metric(f"{label}（{as_of}）", amount)
for number, (takeaway, figure) in enumerate(content["charts"]):
    st.subheader(takeaway)
    st.plotly_chart(go.Figure(figure), key=f"chart-{number}")
for paragraph in content["paragraphs"]:
    st.write(paragraph)
