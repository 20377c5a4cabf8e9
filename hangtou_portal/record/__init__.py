"""What the report says: typed, immutable, audited. Knows nothing of Streamlit or Plotly."""
