import { atLeast, type Comparison } from './arithmetic'
import type { InForce } from './norms'
import { compared, type Verdict } from './verdict'

/** To whom a petition is addressed. */
export const addressees = [
  'okrug',
  'district-executive',
  'district-maslikhat',
  'oblast-maslikhat',
  'oblast-executive',
  'government',
] as const
export type Addressee = (typeof addressees)[number]

type PetitionNorms = InForce<
  | 'petitionLargePopulation'
  | 'petitionExecutiveVoices'
  | 'petitionExecutiveShare'
  | 'petitionMaslikhatVoices'
  | 'petitionMaslikhatShare'
  | 'petitionOblastMaslikhatShare'
  | 'petitionOblastExecutiveShare'
  | 'petitionGovernmentVoices'
>

const fixed = (required: number, voices: number): Comparison => ({ holds: voices >= required, required })

function threshold(norms: PetitionNorms, addressee: Addressee, population: number, voices: number): Comparison {
  // Exactly the limit takes the percentage: the law says "over".
  const large = population > norms.petitionLargePopulation
  switch (addressee) {
    case 'okrug':
    case 'district-executive':
      return large
        ? fixed(norms.petitionExecutiveVoices, voices)
        : atLeast(norms.petitionExecutiveShare, voices, population)
    case 'district-maslikhat':
      return large
        ? fixed(norms.petitionMaslikhatVoices, voices)
        : atLeast(norms.petitionMaslikhatShare, voices, population)
    case 'oblast-maslikhat':
      return atLeast(norms.petitionOblastMaslikhatShare, voices, population)
    case 'oblast-executive':
      return atLeast(norms.petitionOblastExecutiveShare, voices, population)
    case 'government':
      return fixed(norms.petitionGovernmentVoices, voices)
  }
}

/** PT-4: enough voices that the addressee must consider the petition as one. `population` is of the addressee's unit. */
export function petitionThreshold(
  norms: PetitionNorms,
  { addressee, population, voices }: { addressee: Addressee; population: number; voices: number },
): Verdict {
  const to = addressee.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())
  const params = { to, population, voices }
  return compared('PT-4', threshold(norms, addressee, population, voices), voices, params)
}
