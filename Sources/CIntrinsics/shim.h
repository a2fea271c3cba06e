#pragma once
// The compiler's own header for SSE2, which every 64-bit x86 has; nothing elsewhere.
#if defined(__x86_64__)
#include <emmintrin.h>
#endif
