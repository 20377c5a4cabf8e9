"""The Streamlit pieces that draw exhibits, figure cards and page frames."""
