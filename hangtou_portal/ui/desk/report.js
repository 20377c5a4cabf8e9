// The report's text: keeps the item that is decided now in sight, and tells the server which one is clicked.
export default function ({ data, parentElement, setTriggerValue }) {
  const text = parentElement.querySelector("#text");
  if (text.dataset.shown !== data.version) {
    text.innerHTML = data.html;
    text.dataset.shown = data.version;
  }
  for (const mark of text.querySelectorAll("[aria-current]")) mark.removeAttribute("aria-current");
  const marks = [...text.querySelectorAll("mark")].filter((mark) => mark.dataset.subject === data.current);
  for (const mark of marks) mark.setAttribute("aria-current", "true");
  if (marks.length && text.dataset.current !== data.current) {
    const room = parentElement.querySelector("section");
    const at = marks[0].getBoundingClientRect().top - room.getBoundingClientRect().top;
    room.scrollTop += at - room.clientHeight / 3;
  }
  text.dataset.current = data.current;
  text.onclick = (event) => {
    const mark = event.target.closest("mark");
    if (mark) setTriggerValue("chosen", mark.dataset.subject);
  };
}
