/** How sigma paints entities and arrows: the shapes, dashes and heads of small graphs, as shaders. */

const SHAPES = ["dot", "square", "diamond", "hexagon", "triangle", "triangleDown"];
const LINES = ["affirmed", "negated", "hedged", "unlikely", "mixed"];

const NODE_VERTEX = `
attribute vec4 a_id, a_color;
attribute vec2 a_position;
attribute float a_size, a_shape;
uniform float u_sizeRatio, u_pixelRatio;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_shape, v_pixel;

void main() {
  float radius = a_size / u_sizeRatio * u_pixelRatio;
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = radius * 2.4;
  v_pixel = 1.2 / max(radius, 1.0);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const NODE_FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying float v_shape, v_pixel;

// How far inside its outline a point lies, for each shape in a square from -1 to 1.
float depth(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return 1.0 - length(p);
  if (v_shape < 1.5) return 0.86 - max(q.x, q.y);
  if (v_shape < 2.5) return 0.72 * (1.1 - q.x - q.y);
  if (v_shape < 3.5) return 0.9 - max(q.y, q.x * 0.866 + q.y * 0.5);
  float y = v_shape < 4.5 ? p.y : -p.y;
  return min(0.7 - y, 0.89 * (0.55 * (y + 1.0) - q.x));
}

void main() {
  float inside = depth((gl_PointCoord - 0.5) * 2.4);
  #ifdef PICKING_MODE
  gl_FragColor = inside > 0.0 ? v_color : vec4(0.0);
  #else
  gl_FragColor = mix(vec4(0.0), v_color, clamp(inside / v_pixel + 0.5, 0.0, 1.0));
  #endif
}`;

const EDGE_VERTEX = `
attribute vec4 a_id, a_color;
attribute vec2 a_start, a_end;
attribute float a_line, a_bend, a_radius, a_thickness;
attribute vec2 a_corner;
uniform float u_sizeRatio, u_pixelRatio;
uniform vec2 u_screen;
uniform mat3 u_matrix;
varying vec4 v_color;
varying float v_line, v_along, v_across, v_length, v_thickness, v_pixel;

void main() {
  // In pixels, so that dashes and heads are as large at every zoom.
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * u_screen * 0.5;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * u_screen * 0.5;
  float whole = max(distance(start, end), 0.001);
  vec2 along = (end - start) / whole;
  vec2 across = vec2(-along.y, along.x);
  v_length = max(whole - a_radius / u_sizeRatio * u_pixelRatio - 2.0 * u_pixelRatio, 0.0);
  v_along = a_corner.x * v_length;
  v_across = a_corner.y * 5.0 * u_pixelRatio;
  vec2 place = start + along * v_along + across * (v_across + a_bend * 5.0 * u_pixelRatio);
  gl_Position = vec4(place / (u_screen * 0.5), 0, 1);
  v_line = a_line;
  v_thickness = a_thickness * u_pixelRatio;
  v_pixel = u_pixelRatio;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const EDGE_FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying float v_line, v_along, v_across, v_length, v_thickness, v_pixel;

bool inGap(float at) {
  if (v_line < 0.5) return false;
  if (v_line < 1.5) return mod(at, 13.0) > 8.0;
  if (v_line < 2.5) return mod(at, 5.0) > 2.2;
  if (v_line > 3.5) return mod(at, 20.0) > 16.0;
  float place = mod(at, 18.0);
  return (place > 8.0 && place < 12.0) || place > 14.0;
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float left = v_length - v_along;
  float head = 8.0 * v_pixel;
  float reach = left < head ? left * 0.42 : v_thickness * 0.5;
  if (left >= head && inGap(v_along / v_pixel)) discard;
  float shown = clamp(reach - abs(v_across) + 0.5, 0.0, 1.0);
  if (shown <= 0.0) discard;
  gl_FragColor = v_color * shown;
  #endif
}`;

/** Return sigma's programs for entities and arrows; they derive from its classes, so it must be there. */
export function programs() {
  const { FLOAT, UNSIGNED_BYTE, POINTS, TRIANGLES } = WebGLRenderingContext;
  const number = (name, size = 1) => ({ name, size, type: FLOAT });
  const colour = (name) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

  class Entities extends webgl.NodeProgram {
    getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: NODE_VERTEX,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
        METHOD: POINTS,
        UNIFORMS: ["u_sizeRatio", "u_pixelRatio", "u_matrix"],
        ATTRIBUTES: [
          number("a_position", 2),
          number("a_size"),
          number("a_shape"),
          colour("a_color"),
          colour("a_id"),
        ],
      };
    }

    processVisibleItem(id, start, { x, y, size, shape, color }) {
      this.array.set([x, y, size, Math.max(SHAPES.indexOf(shape), 0), webgl.floatColor(color), id], start);
    }

    setUniforms({ sizeRatio, pixelRatio, matrix }, { gl, uniformLocations: at }) {
      gl.uniform1f(at.u_sizeRatio, sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    }
  }

  class Arrows extends webgl.EdgeProgram {
    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: ["u_sizeRatio", "u_pixelRatio", "u_screen", "u_matrix"],
        ATTRIBUTES: [
          number("a_start", 2),
          number("a_end", 2),
          number("a_line"),
          number("a_bend"),
          number("a_radius"),
          number("a_thickness"),
          colour("a_color"),
          colour("a_id"),
        ],
        CONSTANT_ATTRIBUTES: [number("a_corner", 2)],
        CONSTANT_DATA: [
          [0, -1],
          [0, 1],
          [1, 1],
          [0, -1],
          [1, 1],
          [1, -1],
        ],
      };
    }

    processVisibleItem(id, start, from, to, { tone, bend, size, color }) {
      const line = Math.max(LINES.indexOf(tone), 0);
      this.array.set(
        [from.x, from.y, to.x, to.y, line, bend, to.size, size, webgl.floatColor(color), id],
        start,
      );
    }

    setUniforms({ sizeRatio, pixelRatio, width, height, matrix }, { gl, uniformLocations: at }) {
      gl.uniform1f(at.u_sizeRatio, sizeRatio);
      gl.uniform1f(at.u_pixelRatio, pixelRatio);
      gl.uniform2f(at.u_screen, width * pixelRatio, height * pixelRatio);
      gl.uniformMatrix3fv(at.u_matrix, false, matrix);
    }
  }

  return { Entities, Arrows };
}
