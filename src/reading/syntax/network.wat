;; The parser's network over one sentence: sums of rows, layers of gated units, products of matrices, four numbers at a time.
;; `npm run kernel` compiles it into networkBytes.ts; network.ts calls it. Whole numbers, and fractions of 32 bits without
;; fused operations: every processor computes the same. Widths are multiples of eight, those of rows and units of sixteen.
(module
  (import "kernel" "memory" (memory 1 4096 shared))

  ;; Writes four of the sums, scaled.
  (func $putSums (param $sums v128) (param $scale v128) (param $to i32)
    (v128.store (local.get $to)
      (f32x4.mul
        (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $sums)))
        (local.get $scale)))
    (v128.store offset=16 (local.get $to)
      (f32x4.mul
        (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $sums)))
        (local.get $scale))))

  ;; Each word's numbers: the sum of $perWord rows of $width 8-bit weights, whose 32-bit places stand at $rows, by $scale.
  (func (export "sumRows")
    (param $table i32) (param $width i32) (param $rows i32) (param $perWord i32) (param $words i32)
    (param $scale f32) (param $x i32)
    (local $column i32) (local $row i32) (local $end i32)
    (local $low v128) (local $high v128) (local $weights v128)
    (loop $word
      (local.set $column (i32.const 0))
      (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $perWord) (i32.const 2))))
      (loop $columns
        (local.set $low (v128.const i64x2 0 0))
        (local.set $high (v128.const i64x2 0 0))
        (local.set $row (local.get $rows))
        (loop $next
          (local.set $weights
            (v128.load
              (i32.add
                (i32.add (local.get $table) (local.get $column))
                (i32.mul (i32.load (local.get $row)) (local.get $width)))))
          (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_s (local.get $weights))))
          (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_s (local.get $weights))))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (br_if $next (i32.lt_u (local.get $row) (local.get $end))))
        (call $putSums (local.get $low) (f32x4.splat (local.get $scale)) (local.get $x))
        (call $putSums (local.get $high) (f32x4.splat (local.get $scale))
          (i32.add (local.get $x) (i32.const 32)))
        (local.set $x (i32.add (local.get $x) (i32.const 64)))
        (local.set $column (i32.add (local.get $column) (i32.const 16)))
        (br_if $columns (i32.lt_u (local.get $column) (local.get $width))))
      (local.set $rows (local.get $end))
      (local.set $words (i32.sub (local.get $words) (i32.const 1)))
      (br_if $word (local.get $words))))

  ;; Four numbers as whole ones, the nearest.
  (func $whole (param $from i32) (param $by v128) (result v128)
    (i32x4.trunc_sat_f32x4_s
      (f32x4.nearest (f32x4.mul (v128.load (local.get $from)) (local.get $by)))))

  ;; Each word's numbers divided by their root mean square, times $by, as 16-bit numbers.
  (func (export "norm")
    (param $x i32) (param $words i32) (param $width i32) (param $by f32) (param $to i32)
    (local $end i32) (local $at i32) (local $sum v128) (local $scale v128)
    (loop $word
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $at (local.get $x))
      (local.set $sum (v128.const i64x2 0 0))
      (loop $next
        (local.set $sum
          (f32x4.add (local.get $sum)
            (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $scale
        (f32x4.splat
          (f32.div (local.get $by)
            (f32.sqrt
              (f32.add
                (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $width)))
                (f32.const 0.00001))))))
      (loop $next
        (v128.store (local.get $to)
          (i16x8.narrow_i32x4_s
            (call $whole (local.get $x) (local.get $scale))
            (call $whole (i32.add (local.get $x) (i32.const 16)) (local.get $scale))))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (local.set $x (i32.add (local.get $x) (i32.const 32)))
        (br_if $next (i32.lt_u (local.get $x) (local.get $end))))
      (local.set $words (i32.sub (local.get $words) (i32.const 1)))
      (br_if $word (local.get $words))))

  (func $total (param $sum v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; Eight columns of the product for four words, as numbers with fractions: by the columns' scales, and what is
  ;; added to each.
  (func $four
    (param $x i32) (param $width i32) (param $weights i32) (param $scales i32) (param $bias i32)
    (param $to i32) (param $line i32)
    (local $end i32) (local $low v128) (local $high v128) (local $pair v128)
    (local $x1 i32) (local $x2 i32) (local $x3 i32)
    (local $a0 v128) (local $b0 v128) (local $a1 v128) (local $b1 v128) (local $a2 v128) (local $b2 v128) (local $a3 v128) (local $b3 v128)
    (local.set $x1 (i32.add (local.get $x) (local.get $width)))
    (local.set $x2 (i32.add (local.get $x1) (local.get $width)))
    (local.set $x3 (i32.add (local.get $x2) (local.get $width)))
    (local.set $end (i32.add (local.get $x) (local.get $width)))
    (loop $next
      (local.set $low (v128.load8x8_s (local.get $weights)))
      (local.set $high (v128.load8x8_s offset=8 (local.get $weights)))
      (local.set $pair (v128.load32_splat (local.get $x)))
      (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat (local.get $x1)))
      (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat (local.get $x2)))
      (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat (local.get $x3)))
      (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $low (v128.load8x8_s offset=16 (local.get $weights)))
      (local.set $high (v128.load8x8_s offset=24 (local.get $weights)))
      (local.set $pair (v128.load32_splat offset=4 (local.get $x)))
      (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat offset=4 (local.get $x1)))
      (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat offset=4 (local.get $x2)))
      (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $pair (v128.load32_splat offset=4 (local.get $x3)))
      (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $low))))
      (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $pair) (local.get $high))))
      (local.set $x (i32.add (local.get $x) (i32.const 8)))
      (local.set $x1 (i32.add (local.get $x1) (i32.const 8)))
      (local.set $x2 (i32.add (local.get $x2) (i32.const 8)))
      (local.set $x3 (i32.add (local.get $x3) (i32.const 8)))
      (local.set $weights (i32.add (local.get $weights) (i32.const 32)))
      (br_if $next (i32.lt_u (local.get $x) (local.get $end))))
    (local.set $low (v128.load (local.get $scales)))
    (local.set $high (v128.load offset=16 (local.get $scales)))
    (local.set $pair (v128.load (local.get $bias)))
    (v128.store (local.get $to)
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $a0)) (local.get $low)) (local.get $pair)))
    (v128.store (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 1)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $a1)) (local.get $low)) (local.get $pair)))
    (v128.store (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 2)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $a2)) (local.get $low)) (local.get $pair)))
    (v128.store (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 3)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $a3)) (local.get $low)) (local.get $pair)))
    (local.set $pair (v128.load offset=16 (local.get $bias)))
    (v128.store offset=16 (local.get $to)
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $b0)) (local.get $high)) (local.get $pair)))
    (v128.store offset=16 (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 1)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $b1)) (local.get $high)) (local.get $pair)))
    (v128.store offset=16 (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 2)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $b2)) (local.get $high)) (local.get $pair)))
    (v128.store offset=16 (i32.add (local.get $to) (i32.mul (local.get $line) (i32.const 3)))
      (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (local.get $b3)) (local.get $high)) (local.get $pair))))

  ;; The words' 16-bit numbers times a matrix of 8-bit weights. The matrix stands by eight columns; in these by pairs of
  ;; rows; in these by column. $width is that of the words, $columns that of what comes out. Words are taken by four: there is
  ;; room for those that the last is short of.
  (func (export "multiply")
    (param $x i32) (param $words i32) (param $width i32)
    (param $weights i32) (param $columns i32) (param $scales i32) (param $bias i32) (param $out i32)
    (local $column i32) (local $left i32) (local $at i32) (local $to i32) (local $line i32)
    (local.set $width (i32.shl (local.get $width) (i32.const 1)))
    (local.set $line (i32.shl (local.get $columns) (i32.const 2)))
    (loop $columns
      (local.set $left (local.get $words))
      (local.set $at (local.get $x))
      (local.set $to (local.get $out))
      (loop $next
        (call $four
          (local.get $at) (local.get $width)
          (local.get $weights) (local.get $scales) (local.get $bias)
          (local.get $to) (local.get $line))
        (local.set $at (i32.add (local.get $at) (i32.shl (local.get $width) (i32.const 2))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $line) (i32.const 2))))
        (local.set $left (i32.sub (local.get $left) (i32.const 4)))
        (br_if $next (i32.gt_s (local.get $left) (i32.const 0))))
      (local.set $weights (i32.add (local.get $weights) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 32)))
      (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (local.set $column (i32.add (local.get $column) (i32.const 8)))
      (br_if $columns (i32.lt_u (local.get $column) (local.get $columns)))))

  ;; Gated units: the first half of them go through the words from left to right, the others from right to left. A step
  ;; takes what they held, and adds to $x what they let out. $p holds for each word what opens them, what they take in and
  ;; what lets it out; a number x opens by (1 + x / (1 + |x|)) / 2.
  (func (export "recur") (param $p i32) (param $words i32) (param $width i32) (param $x i32)
    (local $line i32) (local $column i32) (local $left i32)
    (local $held v128) (local $v v128) (local $share v128) (local $one v128) (local $half v128)
    (local.set $one (v128.const f32x4 1 1 1 1))
    (local.set $half (v128.const f32x4 0.5 0.5 0.5 0.5))
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $line (i32.mul (local.get $width) (i32.const 3)))
    (loop $right
      (local.set $left (local.get $words))
      (local.set $held (v128.const i64x2 0 0))
      (loop $word
        (local.set $v (v128.load (local.get $p)))
        (local.set $share
          (f32x4.mul (f32x4.add (f32x4.div (local.get $v) (f32x4.add (f32x4.abs (local.get $v)) (local.get $one))) (local.get $one)) (local.get $half)))
        (local.set $held
          (f32x4.add (local.get $held)
            (f32x4.mul (local.get $share)
              (f32x4.sub (v128.load (i32.add (local.get $p) (local.get $width))) (local.get $held)))))
        (local.set $v (v128.load (i32.add (local.get $p) (i32.shl (local.get $width) (i32.const 1)))))
        (local.set $share
          (f32x4.mul (f32x4.add (f32x4.div (local.get $v) (f32x4.add (f32x4.abs (local.get $v)) (local.get $one))) (local.get $one)) (local.get $half)))
        (v128.store (local.get $x)
          (f32x4.add (v128.load (local.get $x)) (f32x4.mul (local.get $held) (local.get $share))))
        (local.set $p (i32.add (local.get $p) (local.get $line)))
        (local.set $x (i32.add (local.get $x) (local.get $width)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br_if $word (local.get $left)))
      (local.set $p
        (i32.add (i32.sub (local.get $p) (i32.mul (local.get $line) (local.get $words))) (i32.const 16)))
      (local.set $x
        (i32.add (i32.sub (local.get $x) (i32.mul (local.get $width) (local.get $words))) (i32.const 16)))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $right (i32.lt_u (local.get $column) (i32.shr_u (local.get $width) (i32.const 1)))))
    (loop $left
      (local.set $p (i32.add (local.get $p) (i32.mul (local.get $line) (local.get $words))))
      (local.set $x (i32.add (local.get $x) (i32.mul (local.get $width) (local.get $words))))
      (local.set $left (local.get $words))
      (local.set $held (v128.const i64x2 0 0))
      (loop $word
        (local.set $p (i32.sub (local.get $p) (local.get $line)))
        (local.set $x (i32.sub (local.get $x) (local.get $width)))
        (local.set $v (v128.load (local.get $p)))
        (local.set $share
          (f32x4.mul (f32x4.add (f32x4.div (local.get $v) (f32x4.add (f32x4.abs (local.get $v)) (local.get $one))) (local.get $one)) (local.get $half)))
        (local.set $held
          (f32x4.add (local.get $held)
            (f32x4.mul (local.get $share)
              (f32x4.sub (v128.load (i32.add (local.get $p) (local.get $width))) (local.get $held)))))
        (local.set $v (v128.load (i32.add (local.get $p) (i32.shl (local.get $width) (i32.const 1)))))
        (local.set $share
          (f32x4.mul (f32x4.add (f32x4.div (local.get $v) (f32x4.add (f32x4.abs (local.get $v)) (local.get $one))) (local.get $one)) (local.get $half)))
        (v128.store (local.get $x)
          (f32x4.add (v128.load (local.get $x)) (f32x4.mul (local.get $held) (local.get $share))))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br_if $word (local.get $left)))
      (local.set $p (i32.add (local.get $p) (i32.const 16)))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $left (i32.lt_u (local.get $column) (local.get $width)))))

  ;; $out gets, word by word of $q, the product with each of so many $heads: $width numbers, $qLine or $headLine bytes apart.
  (func (export "dots")
    (param $q i32) (param $qLine i32) (param $words i32)
    (param $heads i32) (param $headLine i32) (param $count i32)
    (param $width i32) (param $out i32)
    (local $word i32) (local $head i32) (local $other i32) (local $at i32) (local $sum v128)
    (local.set $width (i32.shl (local.get $width) (i32.const 2)))
    (local.set $word (local.get $words))
    (loop $word
      (local.set $head (local.get $heads))
      (local.set $other (local.get $count))
      (loop $other
        (local.set $sum (v128.const i64x2 0 0))
        (local.set $at (i32.const 0))
        (loop $next
          (local.set $sum
            (f32x4.add (local.get $sum)
              (f32x4.mul
                (v128.load (i32.add (local.get $q) (local.get $at)))
                (v128.load (i32.add (local.get $head) (local.get $at))))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $next (i32.lt_u (local.get $at) (local.get $width))))
        (f32.store (local.get $out) (call $total (local.get $sum)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $head (i32.add (local.get $head) (local.get $headLine)))
        (local.set $other (i32.sub (local.get $other) (i32.const 1)))
        (br_if $other (local.get $other)))
      (local.set $q (i32.add (local.get $q) (local.get $qLine)))
      (local.set $word (i32.sub (local.get $word) (i32.const 1)))
      (br_if $word (local.get $word)))))
