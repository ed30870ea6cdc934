;; Adds up the weights of features: the inner loop of tagging, eight classes at a time.
;; `npm run kernel` compiles it into kernelBytes.ts; kernel.ts calls it.
;;
;; A table is open-addressed: a 16-bit check of the key in each slot, 0 where the slot is empty, and a row for each slot.
;; The first eight checks stand once more behind the last, so a group of eight never runs over the end; behind the
;; last row stand seven bytes more.
(module
  ;; Threads share it: each has its own $keys, $found and $out.
  (import "kernel" "memory" (memory 1 4096 shared))

  ;; The check of a key that is not 0: its upper half as a signed number, 1 in place of 0.
  (func $checkOf (param $key i32) (result i32)
    (local $check i32)
    (local.set $check (i32.shr_s (local.get $key) (i32.const 16)))
    (select (local.get $check) (i32.const 1) (local.get $check)))

  ;; Writes the first eight checks once more behind the last.
  (func $close (param $checks i32) (param $slots i32)
    (v128.store
      (i32.add (local.get $checks) (i32.shl (local.get $slots) (i32.const 1)))
      (v128.load (local.get $checks))))

  ;; Writes the checks of 32-bit keys over the keys, which take twice their room.
  (func (export "makeChecks") (param $keys i32) (param $slots i32)
    (local $slot i32) (local $key i32)
    (loop $next
      (local.set $key (i32.load (i32.add (local.get $keys) (i32.shl (local.get $slot) (i32.const 2)))))
      (i32.store16
        (i32.add (local.get $keys) (i32.shl (local.get $slot) (i32.const 1)))
        (select (call $checkOf (local.get $key)) (i32.const 0) (local.get $key)))
      (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $slot) (local.get $slots))))
    (call $close (local.get $keys) (local.get $slots)))

  ;; How many of the runs have more than $most pairs.
  (func (export "countLong") (param $runs i32) (param $slots i32) (param $most i32) (result i32)
    (local $end i32) (local $count i32)
    (local.set $end (i32.add (local.get $runs) (i32.shl (local.get $slots) (i32.const 2))))
    (loop $next
      (local.set $count
        (i32.add (local.get $count)
          (i32.gt_u (i32.load8_u (local.get $runs)) (local.get $most))))
      (local.set $runs (i32.add (local.get $runs) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $runs) (local.get $end))))
    (local.get $count))

  ;; Gives each run of more than $most pairs a row of $width weights at $wide, where zeros stand, and the length 255.
  (func (export "widen")
    (param $runs i32) (param $slots i32) (param $classes i32) (param $weights i32)
    (param $most i32) (param $wide i32) (param $width i32)
    (local $end i32) (local $row i32) (local $at i32) (local $last i32) (local $start i32)
    (local.set $end (i32.add (local.get $runs) (i32.shl (local.get $slots) (i32.const 2))))
    (loop $next
      (local.set $row (i32.load (local.get $runs)))
      (if (i32.gt_u (i32.and (local.get $row) (i32.const 255)) (local.get $most))
        (then
          (local.set $at (i32.shr_u (local.get $row) (i32.const 8)))
          (local.set $last (i32.add (local.get $at) (i32.and (local.get $row) (i32.const 255))))
          (loop $pair
            (i32.store8
              (i32.add (i32.add (local.get $wide) (local.get $start))
                (i32.load8_u (i32.add (local.get $classes) (local.get $at))))
              (i32.load8_u (i32.add (local.get $weights) (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br_if $pair (i32.lt_u (local.get $at) (local.get $last))))
          (i32.store (local.get $runs)
            (i32.or (i32.shl (local.get $start) (i32.const 8)) (i32.const 255)))
          (local.set $start (i32.add (local.get $start) (local.get $width)))))
      (local.set $runs (i32.add (local.get $runs) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $runs) (local.get $end)))))

  ;; Writes the address of the row of each key that the table has to $found; returns the end of what it wrote.
  (func $find
    (param $checks i32) (param $mask i32) (param $rows i32) (param $stride i32)
    (param $keys i32) (param $count i32) (param $found i32)
    (result i32)
    (local $end i32) (local $key i32) (local $check i32) (local $slot i32)
    (local $group v128) (local $empty i32) (local $hits i32)
    (local.set $end (i32.add (local.get $keys) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $keys) (local.get $end)))
        (local.set $key (i32.load (local.get $keys)))
        (local.set $keys (i32.add (local.get $keys) (i32.const 4)))
        (local.set $slot (i32.and (local.get $key) (local.get $mask)))
        (local.set $check (call $checkOf (local.get $key)))
        (loop $probe
          (local.set $group
            (v128.load (i32.add (local.get $checks) (i32.shl (local.get $slot) (i32.const 1)))))
          (local.set $empty (i16x8.bitmask (i16x8.eq (local.get $group) (v128.const i64x2 0 0))))
          ;; Only a check before the first empty slot counts.
          (local.set $hits
            (i32.and
              (i16x8.bitmask (i16x8.eq (local.get $group) (i16x8.splat (local.get $check))))
              (i32.sub
                (i32.and (local.get $empty) (i32.sub (i32.const 0) (local.get $empty)))
                (i32.const 1))))
          (if (local.get $hits)
            (then
              (i32.store (local.get $found)
                (i32.add (local.get $rows)
                  (i32.mul (local.get $stride)
                    (i32.and (local.get $mask)
                      (i32.add (local.get $slot) (i32.ctz (local.get $hits)))))))
              (local.set $found (i32.add (local.get $found) (i32.const 4)))
              (br $next)))
          (br_if $next (local.get $empty))
          (local.set $slot
            (i32.and (i32.add (local.get $slot) (i32.const 8)) (local.get $mask)))
          (br $probe))))
    (local.get $found))

  ;; Adds the weights of each key to the 16-bit sums at $out, of which there are $width, a multiple of eight. A row is a start,
  ;; times 256, and a length. It is a run of as many pairs in two lists, a class and its weight; or, where the length is 255,
  ;; it starts that many bytes behind $wide and has a weight for each sum.
  (func (export "addRuns")
    (param $checks i32) (param $mask i32) (param $rows i32) (param $classes i32) (param $weights i32)
    (param $wide i32) (param $width i32)
    (param $keys i32) (param $count i32) (param $found i32) (param $out i32)
    (local $end i32) (local $row i32) (local $at i32) (local $last i32) (local $sum i32)
    (local.set $end
      (call $find
        (local.get $checks) (local.get $mask) (local.get $rows) (i32.const 4)
        (local.get $keys) (local.get $count) (local.get $found)))
    (block $summed
      (loop $next
        (br_if $summed (i32.ge_u (local.get $found) (local.get $end)))
        (local.set $row (i32.load (i32.load (local.get $found))))
        (local.set $found (i32.add (local.get $found) (i32.const 4)))
        (local.set $at (i32.shr_u (local.get $row) (i32.const 8)))
        (local.set $last (i32.and (local.get $row) (i32.const 255)))
        (if (i32.eq (local.get $last) (i32.const 255))
          (then
            (local.set $at (i32.add (local.get $wide) (local.get $at)))
            (local.set $last (i32.add (local.get $at) (local.get $width)))
            (local.set $sum (local.get $out))
            (loop $group
              (v128.store (local.get $sum)
                (i16x8.add (v128.load (local.get $sum)) (v128.load8x8_s (local.get $at))))
              (local.set $sum (i32.add (local.get $sum) (i32.const 16)))
              (local.set $at (i32.add (local.get $at) (i32.const 8)))
              (br_if $group (i32.lt_u (local.get $at) (local.get $last))))
            (br $next)))
        (local.set $last (i32.add (local.get $at) (local.get $last)))
        (loop $pair
          (br_if $next (i32.ge_u (local.get $at) (local.get $last)))
          (local.set $sum
            (i32.add (local.get $out)
              (i32.shl (i32.load8_u (i32.add (local.get $classes) (local.get $at))) (i32.const 1))))
          (i32.store16 (local.get $sum)
            (i32.add (i32.load16_s (local.get $sum))
              (i32.load8_s (i32.add (local.get $weights) (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br $pair))))))
