// The pictures of the sample newsroom, drawn so that they belong to nobody.
// Each scene draws itself on a canvas context of width × height, with a random source that is always the same.

function gradient(context, height, stops) {
  const fill = context.createLinearGradient(0, 0, 0, height);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  return fill;
}

function hills(context, width, height, { base, rise, colour, random, step = 40 }) {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(0, height);
  let y = base;
  for (let x = 0; x <= width + step; x += step) {
    y = Math.max(base - rise, Math.min(base + rise, y + (random() - 0.5) * rise));
    context.lineTo(x, y);
  }
  context.lineTo(width, height);
  context.fill();
}

function sun(context, x, y, radius, colour) {
  const glow = context.createRadialGradient(x, y, radius * 0.2, x, y, radius * 5);
  glow.addColorStop(0, colour);
  glow.addColorStop(1, 'rgba(255,255,255,0)');
  context.fillStyle = glow;
  context.fillRect(x - radius * 5, y - radius * 5, radius * 10, radius * 10);
  context.fillStyle = '#fff6df';
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

function crane(context, x, ground, size, colour) {
  context.strokeStyle = colour;
  context.lineWidth = size * 0.035;
  context.beginPath();
  for (const [x1, y1, x2, y2] of [
    [-0.25, 0, -0.12, -1],
    [0.25, 0, 0.12, -1],
    [-0.2, -0.4, 0.2, -0.4],
    [-0.45, -0.8, 0.95, -0.8],
    [0, -1.25, 0.95, -0.8],
    [0, -1.25, -0.45, -0.8],
    [0, -1.25, 0, -0.8],
    [0.7, -0.8, 0.7, -0.45],
  ]) {
    context.moveTo(x + x1 * size, ground + y1 * size);
    context.lineTo(x + x2 * size, ground + y2 * size);
  }
  context.stroke();
}

function harbour(context, width, height, random) {
  context.fillStyle = gradient(context, height, [
    [0, '#f3b27a'],
    [0.42, '#f7d9b0'],
    [0.62, '#9db7c4'],
  ]);
  context.fillRect(0, 0, width, height);
  sun(context, width * 0.3, height * 0.44, height * 0.06, 'rgba(255,226,170,0.9)');
  hills(context, width, height, { base: height * 0.5, rise: 60, colour: '#8496a4', random });
  context.fillStyle = gradient(context, height, [
    [0.58, '#6f93a6'],
    [1, '#27465a'],
  ]);
  context.fillRect(0, height * 0.58, width, height);
  for (let index = 0; index < 90; index++) {
    context.fillStyle = `rgba(255,236,200,${0.05 + random() * 0.2})`;
    context.fillRect(
      random() * width,
      height * (0.6 + random() * 0.38),
      60 + random() * 200,
      2 + random() * 3,
    );
  }
  crane(context, width * 0.62, height * 0.72, height * 0.36, '#20323f');
  crane(context, width * 0.8, height * 0.74, height * 0.42, '#162530');
  const colours = ['#b5452c', '#d48b2a', '#2d6b7a', '#4a5a3a', '#7a2f3d'];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 9 - row; column++) {
      context.fillStyle = colours[Math.floor(random() * colours.length)];
      context.fillRect(width * 0.5 + column * 88 + row * 30, height * 0.86 - row * 42, 84, 38);
    }
  }
  context.fillStyle = '#14202a';
  context.fillRect(width * 0.46, height * 0.9, width, height * 0.1);
}

function terraces(context, width, height, random) {
  context.fillStyle = gradient(context, height, [
    [0, '#a9cfe6'],
    [0.5, '#eef3e2'],
  ]);
  context.fillRect(0, 0, width, height);
  hills(context, width, height, { base: height * 0.34, rise: 90, colour: '#7fa2a0', random, step: 90 });
  const greens = ['#7fa655', '#94b85f', '#6d9549', '#a9c86e', '#5f8742'];
  for (let index = 0; index < 16; index++) {
    const y = height * (0.42 + index * 0.04);
    context.fillStyle = greens[index % greens.length];
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 20)
      context.lineTo(x, y + Math.sin(x / 240 + index * 0.9) * (14 + index * 3));
    context.lineTo(width, height);
    context.fill();
    context.strokeStyle = 'rgba(255,255,255,0.28)';
    context.lineWidth = 3;
    context.stroke();
  }
  for (let index = 0; index < 7; index++) {
    const x = width * (0.08 + random() * 0.84);
    const y = height * (0.6 + random() * 0.34);
    context.fillStyle = '#3d2f25';
    context.fillRect(x - 5, y, 10, 34);
    context.fillStyle = '#d9b26b';
    context.beginPath();
    context.moveTo(x - 26, y + 4);
    context.lineTo(x, y - 16);
    context.lineTo(x + 26, y + 4);
    context.fill();
  }
}

function city(context, width, height, random) {
  context.fillStyle = gradient(context, height, [
    [0, '#1f2a4a'],
    [0.55, '#6b5a86'],
    [0.8, '#e79a78'],
  ]);
  context.fillRect(0, 0, width, height);
  for (let layer = 0; layer < 3; layer++) {
    const shade = ['#4b4a78', '#2c3159', '#141a33'][layer];
    let x = -20;
    while (x < width) {
      const wide = 60 + random() * 110;
      const tall = height * (0.2 + random() * (0.42 - layer * 0.07));
      context.fillStyle = shade;
      context.fillRect(x, height - tall, wide, tall);
      context.fillStyle = 'rgba(255,220,150,0.75)';
      for (let row = height - tall + 18; layer > 0 && row < height - 12; row += 22) {
        for (let column = x + 10; column < x + wide - 12; column += 18) {
          if (random() < 0.32) context.fillRect(column, row, 8, 10);
        }
      }
      x += wide + 6 + random() * 16;
    }
  }
}

function stadium(context, width, height, random) {
  context.fillStyle = gradient(context, height, [
    [0, '#0f1d33'],
    [0.5, '#274268'],
  ]);
  context.fillRect(0, 0, width, height);
  for (let index = 0; index < 2600; index++) {
    context.fillStyle = ['#d8d4cc', '#c8433a', '#f2efe6', '#7c8aa0', '#22304a'][Math.floor(random() * 5)];
    context.fillRect(random() * width, height * (0.28 + random() * 0.3), 5, 7);
  }
  for (const x of [0.14, 0.38, 0.62, 0.86]) {
    context.fillStyle = '#c9d2de';
    context.fillRect(width * x - 4, height * 0.06, 8, height * 0.26);
    sun(context, width * x, height * 0.07, 16, 'rgba(225,238,255,0.55)');
  }
  context.fillStyle = '#2f7a3f';
  context.beginPath();
  context.moveTo(width * 0.12, height * 0.58);
  context.lineTo(width * 0.88, height * 0.58);
  context.lineTo(width * 1.1, height);
  context.lineTo(-width * 0.1, height);
  context.fill();
  context.strokeStyle = 'rgba(255,255,255,0.85)';
  context.lineWidth = 5;
  context.beginPath();
  context.moveTo(width * 0.5, height * 0.58);
  context.lineTo(width * 0.5, height);
  context.moveTo(width * 0.63, height * 0.76);
  context.ellipse(width * 0.5, height * 0.76, width * 0.13, height * 0.08, 0, 0, Math.PI * 2);
  context.stroke();
}

// The program's own sign: a capital and the dash that a dateline ends with.
function icon(context, size) {
  const edge = size * 0.06;
  context.beginPath();
  context.roundRect(edge, edge, size - 2 * edge, size - 2 * edge, size * 0.2);
  context.fillStyle = gradient(context, size, [
    [0, '#2a62c8'],
    [1, '#173d86'],
  ]);
  context.fill();
  context.fillStyle = '#ffffff';
  context.font = `700 ${size * 0.56}px "Newsreader Variable", Georgia, serif`;
  context.textBaseline = 'alphabetic';
  context.fillText('D', size * 0.2, size * 0.69);
  context.fillStyle = '#f6c667';
  context.fillRect(size * 0.63, size * 0.5, size * 0.19, size * 0.055);
}

window.scenes = { harbour, terraces, city, stadium };
window.icon = icon;
