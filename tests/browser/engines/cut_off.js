// What reaches beyond the window's right edge, and each control whose words are clipped, or spill out of it.
() => {
  const frames = [document.documentElement, ...document.querySelectorAll("#root .stMain")];
  const wide = frames.filter((frame) => frame.scrollWidth > frame.clientWidth)
    .map((frame) => `the page is ${frame.scrollWidth} px wide in a window of ${frame.clientWidth}`);

  const wordsOf = (part) => {
    const words = document.createRange();
    words.selectNodeContents(part);
    return words.getBoundingClientRect();
  };
  // An ellipsis comes already where a sixtieth of a pixel is missing.
  const clips = (part) => {
    const { overflowX, textOverflow } = getComputedStyle(part);
    if (!part.textContent.trim() || part.clientWidth <= 1 || !["hidden", "clip"].includes(overflowX)) return false;
    return part.scrollWidth > part.clientWidth + 1
      || (textOverflow === "ellipsis" && wordsOf(part).width > part.getBoundingClientRect().width + .01);
  };
  const spills = (control) => {
    const [inside, box] = [wordsOf(control), control.getBoundingClientRect()];
    return box.width > 1 && (inside.left < box.left - 1 || inside.right > box.right + 1);
  };
  const controls = document.querySelectorAll("#root :is(button, summary, select, .ht-tool, .ht-nav a, [role=radio], [role=checkbox])");
  const cut = [...controls].filter((control) => control.checkVisibility({ visibilityProperty: true })
    && (spills(control) || [control, ...control.querySelectorAll("*")].some(clips)));
  return [...wide, ...cut.map((control) => `cut off: ${control.textContent.trim()}`)];
}
