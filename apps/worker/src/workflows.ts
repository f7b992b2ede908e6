/** The workflows of all contexts: what the build bundles and every worker runs. Each export is a workflow type, unique in the system. */
export * from '@due-process/agreements-workflows/workflows';
export * from '@due-process/enforcement-workflows/workflows';
export * from '@due-process/physician-credit-workflows/workflows';
