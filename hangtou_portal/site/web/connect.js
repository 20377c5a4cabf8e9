// Tells Streamlit where its server is. Left to itself it asks /city/_stcore/health and /city/_stcore/host-config
// first, meets two errors, asks again one folder up, and only then opens its WebSocket: two round trips lost.
window.__streamlit = {
  // Else Streamlit draws its first frame in a theme of its own, and fetches 171 kB of font for it.
  LIGHT_THEME: THEME.light,
  DARK_THEME: THEME.dark,
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
// Opens the line to the server while Streamlit's scripts are still on their way, and hands it over when Streamlit asks for
// it: two round trips less on a phone. A line that has been used, or has closed meanwhile, is never handed over.
(() => {
  "use strict";
  const address = location.origin.replace(/^http/, "ws") + "/_stcore/stream";
  const names = ["streamlit", "PLACEHOLDER_AUTH_TOKEN"]; // what Streamlit asks for where nobody signs in
  const Native = window.WebSocket;
  let early = new Native(address, names);
  window.WebSocket = class WebSocket extends Native {
    constructor(url, protocols) {
      const line = early;
      early = undefined;
      const asked = String(url) === address && String(protocols) === String(names);
      if (line && asked && line.readyState <= Native.OPEN) {
        // Whoever made a line of its own would now hear it open.
        if (line.readyState === Native.OPEN) setTimeout(() => line.dispatchEvent(new Event("open")));
        return line;
      }
      line?.close();
      super(url, protocols);
    }
  };
})();
