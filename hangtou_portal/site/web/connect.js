// Tells Streamlit where its server is. Left to itself it asks /city/_stcore/health and /city/_stcore/host-config
// first, meets two errors, asks again one folder up, and only then opens its WebSocket: two round trips lost.
window.__streamlit = {
  BACKEND_BASE_URL: location.origin + "/",
  HOST_CONFIG: {
    allowedOrigins: [location.origin],
    useExternalAuthToken: false,
    enableCustomParentMessages: false,
    enforceDownloadInNewTab: false,
    metricsUrl: "",
    blockErrorDialogs: true, // a dialog would cover a page that can still be read; #portal-notice says it instead
    resourceCrossOriginMode: null,
  },
};
