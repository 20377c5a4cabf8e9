// Tells the server what this screen can draw: the width of the map's room, whether there is WebGL, and whether it
// is touched. STREAMLIT is the portal's table of Streamlit's elements (site/web/streamlit.js); where Streamlit alone serves the
// page, it isn't there, nothing is told, and the map's drawing stays.
export default function (component) {
  if (typeof STREAMLIT === "undefined") return;
  const { parentElement, setStateValue, data } = component;
  const host = parentElement.host ?? parentElement;
  const room = host.closest?.(STREAMLIT.block) ?? host;

  const hasWebgl = () => {
    try {
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("webgl2");
      const found = Boolean(context);
      context?.getExtension("WEBGL_lose_context")?.loseContext();
      return found;
    } catch {
      return false;
    }
  };
  const webgl = hasWebgl();
  const touch = matchMedia("(pointer: coarse)").matches;
  let told = "";
  let waiting = 0;

  const tell = () => {
    const width = Math.floor(room.getBoundingClientRect().width);
    if (width < 100) return;
    // Only what changes the drawing is told: the largest size that fits.
    const fitting = data.widths.filter((size) => size <= width);
    const size = fitting.length ? Math.max(...fitting) : Math.min(...data.widths);
    const words = `${size} ${webgl}`;
    if (words === told) return;
    told = words;
    setStateValue("screen", { width: size, webgl, touch });
  };

  const watch = new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, told ? 250 : 0);
  });
  watch.observe(room);
  return () => {
    clearTimeout(waiting);
    watch.disconnect();
  };
}
