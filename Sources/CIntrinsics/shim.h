#pragma once
// The compiler's own headers for SSE2, which every 64-bit x86 has, for AVX2, which most have, and for
// AVX-512 with VNNI, which newer servers have; nothing elsewhere.
#if defined(__x86_64__)
#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

// The kernels of Language once more, eight numbers of 32 bits at a time: Swift cannot compile one
// function for another processor than the rest. They give the same bits as the Swift ones: whole
// numbers in any order, floats in the same order and without fused multiply-adds.

#pragma clang assume_nonnull begin

#define SKEIN_AVX2 __attribute__((target("avx2")))
#define SKEIN_INLINE_AVX2 static inline __attribute__((always_inline, target("avx2")))

/// Whether the processor, and the system under it, can run the functions below.
static inline int skein_has_avx2(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") != 0;
}

/// The sums of two weights and two inputs each, added to `sums`.
SKEIN_INLINE_AVX2 __m256i skein_products(__m256i sums, __m256i weights, __m256i inputs) {
  return _mm256_add_epi32(sums, _mm256_madd_epi16(weights, inputs));
}

/// Two panels for four rows: the eight sums stay in registers.
SKEIN_INLINE_AVX2 void skein_four_rows(
    const __m256i *weights, const int32_t *input, int32_t *result, ptrdiff_t pairs,
    ptrdiff_t outputs) {
  __m256i a0 = _mm256_setzero_si256(), a1 = a0, b0 = a0, b1 = a0;
  __m256i c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (ptrdiff_t pair = 0; pair < pairs; pair++) {
    const __m256i w0 = _mm256_loadu_si256(weights + pair);
    const __m256i w1 = _mm256_loadu_si256(weights + pairs + pair);
    const __m256i a = _mm256_set1_epi32(input[pair]);
    a0 = skein_products(a0, w0, a);
    a1 = skein_products(a1, w1, a);
    const __m256i b = _mm256_set1_epi32(input[pairs + pair]);
    b0 = skein_products(b0, w0, b);
    b1 = skein_products(b1, w1, b);
    const __m256i c = _mm256_set1_epi32(input[2 * pairs + pair]);
    c0 = skein_products(c0, w0, c);
    c1 = skein_products(c1, w1, c);
    const __m256i d = _mm256_set1_epi32(input[3 * pairs + pair]);
    d0 = skein_products(d0, w0, d);
    d1 = skein_products(d1, w1, d);
  }
  __m256i *out = (__m256i *)result;
  const ptrdiff_t row = outputs / 8;
  _mm256_storeu_si256(out, a0);
  _mm256_storeu_si256(out + 1, a1);
  _mm256_storeu_si256(out + row, b0);
  _mm256_storeu_si256(out + row + 1, b1);
  _mm256_storeu_si256(out + 2 * row, c0);
  _mm256_storeu_si256(out + 2 * row + 1, c1);
  _mm256_storeu_si256(out + 3 * row, d0);
  _mm256_storeu_si256(out + 3 * row + 1, d1);
}

/// One panel for one row.
SKEIN_INLINE_AVX2 void skein_one_row(
    const __m256i *weights, const int32_t *input, int32_t *result, ptrdiff_t pairs) {
  __m256i sums = _mm256_setzero_si256();
  for (ptrdiff_t pair = 0; pair < pairs; pair++)
    sums = skein_products(
        sums, _mm256_loadu_si256(weights + pair), _mm256_set1_epi32(input[pair]));
  _mm256_storeu_si256((__m256i *)result, sums);
}

/// Two panels for one row.
SKEIN_INLINE_AVX2 void skein_one_row_twice(
    const __m256i *weights, const int32_t *input, int32_t *result, ptrdiff_t pairs) {
  __m256i s0 = _mm256_setzero_si256(), s1 = s0;
  for (ptrdiff_t pair = 0; pair < pairs; pair++) {
    const __m256i both = _mm256_set1_epi32(input[pair]);
    s0 = skein_products(s0, _mm256_loadu_si256(weights + pair), both);
    s1 = skein_products(s1, _mm256_loadu_si256(weights + pairs + pair), both);
  }
  _mm256_storeu_si256((__m256i *)result, s0);
  _mm256_storeu_si256((__m256i *)result + 1, s1);
}

/// `IntegerKernels.multiply` over `panels` panels of weights.
SKEIN_AVX2 static inline void skein_multiply_avx2(
    const void *weights, ptrdiff_t panels, const void *input, ptrdiff_t pairs,
    ptrdiff_t rows, void *result) {
  const ptrdiff_t outputs = panels * 8;
  ptrdiff_t panel = 0;
  for (; panel + 2 <= panels; panel += 2) {
    const __m256i *w = (const __m256i *)weights + panel * pairs;
    const int32_t *x = (const int32_t *)input;
    int32_t *out = (int32_t *)result + panel * 8;
    ptrdiff_t row = 0;
    for (; row + 4 <= rows; row += 4)
      skein_four_rows(w, x + row * pairs, out + row * outputs, pairs, outputs);
    for (; row < rows; row++)
      skein_one_row_twice(w, x + row * pairs, out + row * outputs, pairs);
  }
  if (panel < panels)
    for (ptrdiff_t row = 0; row < rows; row++)
      skein_one_row(
          (const __m256i *)weights + panel * pairs, (const int32_t *)input + row * pairs,
          (int32_t *)result + panel * 8 + row * outputs, pairs);
}

/// `IntegerKernels.shiftedFloats` of eight sums.
SKEIN_INLINE_AVX2 __m256 skein_shifted_floats(const int32_t *sums) {
  return _mm256_cvtepi32_ps(_mm256_srai_epi32(_mm256_loadu_si256((const __m256i *)sums), 9));
}

/// `value` within ±`limit`.
SKEIN_INLINE_AVX2 __m256 skein_held(__m256 value, float limit) {
  return _mm256_max_ps(
      _mm256_set1_ps(-limit), _mm256_min_ps(_mm256_set1_ps(limit), value));
}

/// `IntegerKernels.rounded`.
SKEIN_INLINE_AVX2 __m128i skein_rounded(__m256 value) {
  const __m256 sum = _mm256_add_ps(skein_held(value, 32767), _mm256_set1_ps(12582912));
  const __m256i low = _mm256_and_si256(_mm256_castps_si256(sum), _mm256_set1_epi32(0xFFFF));
  return _mm_packus_epi32(_mm256_castsi256_si128(low), _mm256_extracti128_si256(low, 1));
}

/// `FixedPoint.write` for one row; `bias` may be null.
SKEIN_AVX2 static inline void skein_fixed_point_avx2(
    const void *sums, ptrdiff_t width, float scale, const void *_Nullable bias,
    float unit, void *result) {
  for (ptrdiff_t index = 0; index < width; index += 8) {
    __m256 value = _mm256_mul_ps(
        skein_shifted_floats((const int32_t *)sums + index), _mm256_set1_ps(scale));
    if (bias) value = _mm256_add_ps(value, _mm256_loadu_ps((const float *)bias + index));
    _mm_storeu_si128(
        (__m128i *)((int16_t *)result + index),
        skein_rounded(_mm256_mul_ps(value, _mm256_set1_ps(unit))));
  }
}

/// `Activation.tanh`.
SKEIN_INLINE_AVX2 __m256 skein_tanh(__m256 value) {
  const __m256 x = skein_held(value, 4.97f);
  const __m256 square = _mm256_mul_ps(x, x);
  __m256 above = _mm256_add_ps(_mm256_set1_ps(378), square);
  above = _mm256_add_ps(_mm256_set1_ps(17325), _mm256_mul_ps(square, above));
  above = _mm256_add_ps(_mm256_set1_ps(135135), _mm256_mul_ps(square, above));
  __m256 below = _mm256_mul_ps(square, _mm256_set1_ps(28));
  below = _mm256_mul_ps(square, _mm256_add_ps(_mm256_set1_ps(3150), below));
  below = _mm256_mul_ps(square, _mm256_add_ps(_mm256_set1_ps(62370), below));
  below = _mm256_add_ps(_mm256_set1_ps(135135), below);
  return _mm256_div_ps(_mm256_mul_ps(x, above), below);
}

/// `Activation.sigmoid`.
SKEIN_INLINE_AVX2 __m256 skein_sigmoid(__m256 value) {
  const __m256 half = _mm256_set1_ps(0.5f);
  return _mm256_add_ps(half, _mm256_mul_ps(half, skein_tanh(_mm256_mul_ps(value, half))));
}

/// The eight gate sums at `index`: of the input and of the state.
SKEIN_INLINE_AVX2 __m256 skein_gate(
    const int16_t *gates, const int32_t *sums, ptrdiff_t index, float unit, float scale) {
  const __m128i whole = _mm_loadu_si128((const __m128i *)(gates + index));
  return _mm256_add_ps(
      _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi16_epi32(whole)), _mm256_set1_ps(unit)),
      _mm256_mul_ps(skein_shifted_floats(sums + index), _mm256_set1_ps(scale)));
}

/// One step of one lane of `RecurrentLanes`.
SKEIN_AVX2 static inline void skein_step_avx2(
    const void *gates, const void *sums, void *cells,
    void *state, void *output, ptrdiff_t width, float unit, float scale,
    float largest) {
  const int16_t *g = (const int16_t *)gates;
  const int32_t *s = (const int32_t *)sums;
  for (ptrdiff_t index = 0; index < width; index += 8) {
    float *cell = (float *)cells + index;
    const __m256 kept = _mm256_mul_ps(
        skein_sigmoid(skein_gate(g, s, width + index, unit, scale)), _mm256_loadu_ps(cell));
    const __m256 next = _mm256_add_ps(
        kept,
        _mm256_mul_ps(
            skein_sigmoid(skein_gate(g, s, index, unit, scale)),
            skein_tanh(skein_gate(g, s, 3 * width + index, unit, scale))));
    const __m256 hidden = _mm256_mul_ps(
        skein_sigmoid(skein_gate(g, s, 2 * width + index, unit, scale)), skein_tanh(next));
    const __m128i whole = skein_rounded(_mm256_mul_ps(hidden, _mm256_set1_ps(largest)));
    _mm256_storeu_ps(cell, next);
    _mm_storeu_si128((__m128i *)((int16_t *)state + index), whole);
    _mm_storeu_si128((__m128i *)((int16_t *)output + index), whole);
  }
}

/// The numbers of `row`, which has `count`, times `scale`, held within ±`limit` and rounded, halves
/// away from zero: `below_half` is the largest number below one half.
SKEIN_AVX2 static inline void skein_scaled_bytes_avx2(
    const void *row, ptrdiff_t count, float scale, float limit, float below_half, void *result) {
  const __m256 sign = _mm256_set1_ps(-0.0f);
  for (ptrdiff_t index = 0; index < count; index += 8) {
    // The last numbers may be fewer than eight, and end where the file does.
    int64_t bytes = 0;
    const ptrdiff_t left = count - index < 8 ? count - index : 8;
    __builtin_memcpy(&bytes, (const int8_t *)row + index, left);
    __m256 value = _mm256_mul_ps(
        _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_cvtsi64_si128(bytes))), _mm256_set1_ps(scale));
    value = _mm256_and_ps(value, _mm256_cmp_ps(value, value, _CMP_ORD_Q));
    const __m256 held = skein_held(value, limit);
    const __m256 half = _mm256_or_ps(_mm256_and_ps(held, sign), _mm256_set1_ps(below_half));
    const __m256i whole = _mm256_cvttps_epi32(_mm256_add_ps(held, half));
    int16_t numbers[8];
    _mm_storeu_si128(
        (__m128i *)numbers,
        _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1)));
    __builtin_memcpy((int16_t *)result + index, numbers, left * 2);
  }
}

/// The sums of `count` rows of `width` numbers of 16 bits, 0 where they are negative; `width` is a
/// multiple of 64.
SKEIN_AVX2 static inline void skein_hidden_avx2(
    const void *_Nonnull const *rows, ptrdiff_t count, ptrdiff_t width,
    void *result) {
  const __m256i zero = _mm256_setzero_si256();
  for (ptrdiff_t index = 0; index < width / 16; index += 4) {
    __m256i s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    for (ptrdiff_t row = 0; row < count; row++) {
      const __m256i *from = (const __m256i *)rows[row] + index;
      s0 = _mm256_add_epi16(s0, _mm256_loadu_si256(from));
      s1 = _mm256_add_epi16(s1, _mm256_loadu_si256(from + 1));
      s2 = _mm256_add_epi16(s2, _mm256_loadu_si256(from + 2));
      s3 = _mm256_add_epi16(s3, _mm256_loadu_si256(from + 3));
    }
    __m256i *out = (__m256i *)result + index;
    _mm256_storeu_si256(out, _mm256_max_epi16(s0, zero));
    _mm256_storeu_si256(out + 1, _mm256_max_epi16(s1, zero));
    _mm256_storeu_si256(out + 2, _mm256_max_epi16(s2, zero));
    _mm256_storeu_si256(out + 3, _mm256_max_epi16(s3, zero));
  }
}

#pragma clang assume_nonnull end

#include "wide512.h"
#endif
