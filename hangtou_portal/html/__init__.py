"""Every page as plain HTML that is complete without JavaScript, in parts that Streamlit draws one by one."""
