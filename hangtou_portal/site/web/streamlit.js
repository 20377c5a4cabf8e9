// Streamlit's own elements by the names that Streamlit gives them: the one place where scripts say them. Their style is in
// html/streamlit.css; a release that calls them otherwise is met in these two files.
const STREAMLIT = {
  app: '[data-testid="stApp"]',
  main: '[data-testid="stMain"]', // what scrolls
  skeleton: '[data-testid="stSkeleton"]', // in the place of what is not loaded yet
  element: '[data-testid="stElementContainer"]',
  block: '[data-testid="stVerticalBlock"]',
  map: '[data-testid="stDeckGlJsonChart"]',
  // Changes of these attributes say that a run or the line to the server has begun or ended.
  states: ["data-test-script-state", "data-test-connection-state"],
  hasRun: (app) => app?.dataset.testScriptState === "notRunning",
  isConnected: (app) => app?.dataset.testConnectionState === "CONNECTED",
};
