import { type RefObject, useEffect, useRef } from 'react';

/** Whether what asked is still on screen: an answer to what was closed is told at the foot of the page. */
export function useStill(): RefObject<boolean> {
  const still = useRef(true);
  useEffect(() => {
    still.current = true;
    return () => {
      still.current = false;
    };
  }, []);
  return still;
}
