import { type ReactNode, useEffect, useRef } from 'react';
import { useAnswer } from './answers-store.ts';
import { queryOf } from './choices-in-url.ts';
import { PageLink } from './page-link.tsx';
import { neighbour, STEPS, type StepId } from './steps.ts';

let visited: StepId | 'elsewhere' | undefined;

/** Says that the steps were left, so that the next one takes the focus. @returns whether any had been shown */
export function leaveSteps(): boolean {
  const had = visited !== undefined;
  visited = 'elsewhere';
  return had;
}

interface StepFrameProps {
  id: StepId;
  heading: string;
  lede: ReactNode;
  /** Whether the step shows a problem, for the title of the page. */
  failed?: boolean;
  children: ReactNode;
  /** The way on, as a button or link. */
  next?: ReactNode;
}

/** Heading, content and the ways on and back. Arriving from another step moves the focus to the heading. */
export function StepFrame({ id, heading, lede, failed = false, children, next }: StepFrameProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const query = useAnswer(queryOf);
  const index = STEPS.findIndex((step) => step.id === id);
  const step = STEPS[index];
  const back = step && neighbour(step, -1);
  useEffect(() => {
    document.title = `${failed ? 'Error: ' : ''}Step ${index + 1} of ${STEPS.length}: ${step?.title} – Group setup`;
  }, [failed, index, step]);
  useEffect(() => {
    if (visited !== undefined && visited !== id) {
      title.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    visited = id;
  }, [id]);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p className="lede">{lede}</p>
      {children}
      <div className="ways">
        {back ? (
          <PageLink className="btn" href={back.path + query}>
            Back
          </PageLink>
        ) : (
          <span />
        )}
        {next}
      </div>
    </>
  );
}
