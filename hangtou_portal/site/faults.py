"""What a visitor sees where a page fails: a Chinese sentence and a way back, while the log has the reason."""

import streamlit as st


def show_fault(_fault: Exception) -> bool:
    """Show the sentence. Streamlit's `on_script_error`; True stops it from showing its English box."""
    st.error("这一部分暂时显示不出来，问题已经记录下来。请稍后再试，或者[回到首页](/)。")
    return True
