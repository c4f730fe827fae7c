-- Paper whose figures and words are entered in the hall, kept with its scan.
ALTER TYPE "paper_purpose" ADD VALUE 'tally';
ALTER TYPE "paper_purpose" ADD VALUE 'slips';
