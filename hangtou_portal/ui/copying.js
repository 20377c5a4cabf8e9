// One button: copies its text and says so. Without the clipboard API (plain HTTP) a hidden field is copied from.
const byHand = (text) => {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.style.cssText = "position:fixed;top:0;left:0;opacity:0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
  }
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
};

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("[role=status]");
  button.textContent = data.label;
  button.onclick = async () => {
    const copied = await copy(data.text);
    status.textContent = copied ? data.done : data.failed;
    setTimeout(() => { status.textContent = ""; }, 4000);
    button.focus();
  };
}
