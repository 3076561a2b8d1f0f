import { useRef } from 'react';
import {
  NavigationType,
  useLocation,
  useNavigationType,
} from 'react-router-dom';

/**
 * Changes whenever the reader follows a link, even to where they are. Filters
 * replace the entry of the browser's history, and leave it.
 */
export function useArrival(): string {
  const { key } = useLocation();
  const type = useNavigationType();
  const arrival = useRef(key);
  if (type !== NavigationType.Replace) {
    arrival.current = key;
  }
  return arrival.current;
}
