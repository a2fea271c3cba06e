#pragma once
// The kernels for processors with vectors of 512 bits and AVX-512 VNNI; part of shim.h, whose narrower
// ones they fall back on. The results are the same to the last bit.

#pragma clang assume_nonnull begin

#define SKEIN_AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512vnni")))
#define SKEIN_INLINE_AVX512 \
  static inline __attribute__((always_inline, target("avx2,avx512f,avx512bw,avx512vnni")))

/// Whether the processor, and the system under it, can run the functions for 512 bits.
static inline int skein_has_avx512_vnni(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vnni");
}

/// The weights of two panels for one pair of inputs.
SKEIN_INLINE_AVX512 __m512i skein_double(const __m256i *weights, ptrdiff_t pairs) {
  return _mm512_inserti64x4(
      _mm512_castsi256_si512(_mm256_loadu_si256(weights)), _mm256_loadu_si256(weights + pairs), 1);
}

/// Four panels for four rows: the eight sums stay in registers.
SKEIN_INLINE_AVX512 void skein_four_rows_avx512(
    const __m256i *weights, const int32_t *input, int32_t *result, ptrdiff_t pairs,
    ptrdiff_t outputs) {
  __m512i a0 = _mm512_setzero_si512(), a1 = a0, b0 = a0, b1 = a0;
  __m512i c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (ptrdiff_t pair = 0; pair < pairs; pair++) {
    const __m512i w0 = skein_double(weights + pair, pairs);
    const __m512i w1 = skein_double(weights + 2 * pairs + pair, pairs);
    const __m512i a = _mm512_set1_epi32(input[pair]);
    a0 = _mm512_dpwssd_epi32(a0, w0, a);
    a1 = _mm512_dpwssd_epi32(a1, w1, a);
    const __m512i b = _mm512_set1_epi32(input[pairs + pair]);
    b0 = _mm512_dpwssd_epi32(b0, w0, b);
    b1 = _mm512_dpwssd_epi32(b1, w1, b);
    const __m512i c = _mm512_set1_epi32(input[2 * pairs + pair]);
    c0 = _mm512_dpwssd_epi32(c0, w0, c);
    c1 = _mm512_dpwssd_epi32(c1, w1, c);
    const __m512i d = _mm512_set1_epi32(input[3 * pairs + pair]);
    d0 = _mm512_dpwssd_epi32(d0, w0, d);
    d1 = _mm512_dpwssd_epi32(d1, w1, d);
  }
  _mm512_storeu_si512(result, a0);
  _mm512_storeu_si512(result + 16, a1);
  _mm512_storeu_si512(result + outputs, b0);
  _mm512_storeu_si512(result + outputs + 16, b1);
  _mm512_storeu_si512(result + 2 * outputs, c0);
  _mm512_storeu_si512(result + 2 * outputs + 16, c1);
  _mm512_storeu_si512(result + 3 * outputs, d0);
  _mm512_storeu_si512(result + 3 * outputs + 16, d1);
}

/// Eight panels for one row.
SKEIN_INLINE_AVX512 void skein_one_row_avx512(
    const __m256i *weights, const int32_t *input, int32_t *result, ptrdiff_t pairs) {
  __m512i s0 = _mm512_setzero_si512(), s1 = s0, s2 = s0, s3 = s0;
  for (ptrdiff_t pair = 0; pair < pairs; pair++) {
    const __m512i x = _mm512_set1_epi32(input[pair]);
    s0 = _mm512_dpwssd_epi32(s0, skein_double(weights + pair, pairs), x);
    s1 = _mm512_dpwssd_epi32(s1, skein_double(weights + 2 * pairs + pair, pairs), x);
    s2 = _mm512_dpwssd_epi32(s2, skein_double(weights + 4 * pairs + pair, pairs), x);
    s3 = _mm512_dpwssd_epi32(s3, skein_double(weights + 6 * pairs + pair, pairs), x);
  }
  _mm512_storeu_si512(result, s0);
  _mm512_storeu_si512(result + 16, s1);
  _mm512_storeu_si512(result + 32, s2);
  _mm512_storeu_si512(result + 48, s3);
}

/// `IntegerKernels.multiply` over `panels` panels of weights; what does not fill a tile is left to
/// the narrower kernels.
SKEIN_AVX512 static inline void skein_multiply_avx512(
    const void *weights, ptrdiff_t panels, const void *input, ptrdiff_t pairs,
    ptrdiff_t rows, void *result) {
  const ptrdiff_t outputs = panels * 8, fours = rows / 4 * 4;
  const __m256i *w = (const __m256i *)weights;
  const int32_t *x = (const int32_t *)input;
  int32_t *out = (int32_t *)result;
  ptrdiff_t panel = 0;
  if (fours > 0) {
    for (; panel + 4 <= panels; panel += 4)
      for (ptrdiff_t row = 0; row < fours; row += 4)
        skein_four_rows_avx512(
            w + panel * pairs, x + row * pairs, out + row * outputs + panel * 8, pairs, outputs);
    for (; panel + 2 <= panels; panel += 2)
      for (ptrdiff_t row = 0; row < fours; row += 4)
        skein_four_rows(
            w + panel * pairs, x + row * pairs, out + row * outputs + panel * 8, pairs, outputs);
  }
  for (ptrdiff_t row = 0; row < rows; row++) {
    ptrdiff_t next = row < fours ? panel : 0;
    for (; next + 8 <= panels; next += 8)
      skein_one_row_avx512(
          w + next * pairs, x + row * pairs, out + row * outputs + next * 8, pairs);
    for (; next + 2 <= panels; next += 2)
      skein_one_row_twice(
          w + next * pairs, x + row * pairs, out + row * outputs + next * 8, pairs);
    if (next < panels)
      skein_one_row(w + next * pairs, x + row * pairs, out + row * outputs + next * 8, pairs);
  }
}

// The recurrent step once more for 512 bits.

SKEIN_INLINE_AVX512 __m512 skein_held_avx512(__m512 value, float limit) {
  return _mm512_max_ps(_mm512_set1_ps(-limit), _mm512_min_ps(_mm512_set1_ps(limit), value));
}

SKEIN_INLINE_AVX512 __m512 skein_tanh_avx512(__m512 value) {
  const __m512 x = skein_held_avx512(value, 4.97f);
  const __m512 square = _mm512_mul_ps(x, x);
  __m512 above = _mm512_add_ps(_mm512_set1_ps(378), square);
  above = _mm512_add_ps(_mm512_set1_ps(17325), _mm512_mul_ps(square, above));
  above = _mm512_add_ps(_mm512_set1_ps(135135), _mm512_mul_ps(square, above));
  __m512 below = _mm512_mul_ps(square, _mm512_set1_ps(28));
  below = _mm512_mul_ps(square, _mm512_add_ps(_mm512_set1_ps(3150), below));
  below = _mm512_mul_ps(square, _mm512_add_ps(_mm512_set1_ps(62370), below));
  below = _mm512_add_ps(_mm512_set1_ps(135135), below);
  return _mm512_div_ps(_mm512_mul_ps(x, above), below);
}

SKEIN_INLINE_AVX512 __m512 skein_sigmoid_avx512(__m512 value) {
  const __m512 half = _mm512_set1_ps(0.5f);
  return _mm512_add_ps(half, _mm512_mul_ps(half, skein_tanh_avx512(_mm512_mul_ps(value, half))));
}

SKEIN_INLINE_AVX512 __m512 skein_gate_avx512(
    const int16_t *gates, const int32_t *sums, ptrdiff_t index, float unit, float scale) {
  const __m256i whole = _mm256_loadu_si256((const __m256i *)(gates + index));
  const __m512i shifted = _mm512_srai_epi32(_mm512_loadu_si512(sums + index), 9);
  return _mm512_add_ps(
      _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi16_epi32(whole)), _mm512_set1_ps(unit)),
      _mm512_mul_ps(_mm512_cvtepi32_ps(shifted), _mm512_set1_ps(scale)));
}

/// One step of one lane of `RecurrentLanes`; `width` is a multiple of 16.
SKEIN_AVX512 static inline void skein_step_avx512(
    const void *gates, const void *sums, void *cells,
    void *state, void *output, ptrdiff_t width, float unit, float scale,
    float largest) {
  const int16_t *g = (const int16_t *)gates;
  const int32_t *s = (const int32_t *)sums;
  for (ptrdiff_t index = 0; index < width; index += 16) {
    float *cell = (float *)cells + index;
    const __m512 kept = _mm512_mul_ps(
        skein_sigmoid_avx512(skein_gate_avx512(g, s, width + index, unit, scale)),
        _mm512_loadu_ps(cell));
    const __m512 next = _mm512_add_ps(
        kept,
        _mm512_mul_ps(
            skein_sigmoid_avx512(skein_gate_avx512(g, s, index, unit, scale)),
            skein_tanh_avx512(skein_gate_avx512(g, s, 3 * width + index, unit, scale))));
    const __m512 hidden = _mm512_mul_ps(
        skein_sigmoid_avx512(skein_gate_avx512(g, s, 2 * width + index, unit, scale)),
        skein_tanh_avx512(next));
    const __m512 sum = _mm512_add_ps(
        skein_held_avx512(_mm512_mul_ps(hidden, _mm512_set1_ps(largest)), 32767),
        _mm512_set1_ps(12582912));
    const __m256i whole = _mm512_cvtepi32_epi16(_mm512_castps_si512(sum));
    _mm512_storeu_ps(cell, next);
    _mm256_storeu_si256((__m256i *)((int16_t *)state + index), whole);
    _mm256_storeu_si256((__m256i *)((int16_t *)output + index), whole);
  }
}

#pragma clang assume_nonnull end
