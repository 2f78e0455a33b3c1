import './notice.css';
import type { ReactNode } from 'react';

interface NoticeProps {
  tone?: 'plain' | 'warn' | 'bad' | 'good';
  children: ReactNode;
}

/** A remark beside the flow. */
export function Notice({ tone = 'plain', children }: NoticeProps) {
  return <div className={`notice ${tone}`}>{children}</div>;
}
