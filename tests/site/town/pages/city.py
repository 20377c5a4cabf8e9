"""A page with a chart and a map, so that the policy is tried on Plotly and deck.gl."""

import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

st.title("城市运行")
st.plotly_chart(
    go.Figure(go.Bar(x=[39.98, 8.02], y=["已拆", "待拆"], orientation="h")),
    config={"displayModeBar": True, "locale": "zh-CN"},
)
st.pydeck_chart(
    pdk.Deck(
        map_provider=None,
        initial_view_state=pdk.ViewState(longitude=121.6, latitude=31.05, zoom=11),
        layers=[
            pdk.Layer(
                "ScatterplotLayer",
                id="villages",
                data=[{"at": [121.6, 31.05]}],
                get_position="at",
                get_radius=900,
                get_fill_color=[180, 60, 40],
            ),
            pdk.Layer(
                "TextLayer",
                id="names",
                data=[{"at": [121.6, 31.05], "name": "航头"}],
                get_position="at",
                get_text="name",
                character_set=pdk.types.String("auto"),
            ),
        ],
    )
)
