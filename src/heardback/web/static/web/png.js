// Turns a chart into a picture to keep: the page's own colours, drawn on a canvas.
(() => {
  const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width",
    "stroke-linecap", "font-family", "font-size", "font-weight"];
  const SCALE = 2;

  const dressed = (svg) => {
    const copy = svg.cloneNode(true);
    const from = [svg, ...svg.querySelectorAll("*")];
    const to = [copy, ...copy.querySelectorAll("*")];
    from.forEach((node, place) => {
      const look = getComputedStyle(node);
      LOOKS.forEach((name) => to[place].setAttribute(name, look.getPropertyValue(name)));
    });
    const { width, height } = svg.getBoundingClientRect();
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    return { text: new XMLSerializer().serializeToString(copy), width, height };
  };

  const keep = (svg, name) => {
    const { text, width, height } = dressed(svg);
    const picture = new Image();
    picture.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      canvas.width = width * SCALE;
      canvas.height = height * SCALE;
      const paper = canvas.getContext("2d");
      paper.fillStyle = getComputedStyle(document.body).backgroundColor;
      paper.fillRect(0, 0, canvas.width, canvas.height);
      paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const link = document.createElement("a");
      link.href = canvas.toDataURL("image/png");
      link.download = `${name}.png`;
      link.click();
    });
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  };

  document.querySelectorAll("[data-png]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const svg = document.querySelector(button.dataset.png);
      keep(svg, svg.id.replace("svg-", ""));
    });
  });
})();
