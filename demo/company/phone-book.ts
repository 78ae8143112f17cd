/** Numbers 555-0100 to 555-0199 of every American area are set aside for stories: nobody's telephone rings by mistake. */
const AREAS = [
  201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 281, 303, 305, 312, 314, 404,
  408, 412, 415, 503, 512, 602, 612, 617, 702, 713,
];
const IN_AN_AREA = 100;
/** 202-555-0100, the second of them, is the company's own. */
const FIRST = 2;

/** Gives every person a number that nobody else has, until there are none left. */
export interface PhoneBook {
  draw(): string[];
}

export function createPhoneBook(): PhoneBook {
  let next = FIRST;
  return {
    draw: () => {
      const area = AREAS[next % AREAS.length]!;
      const line = Math.floor(next / AREAS.length);
      next++;
      return line < IN_AN_AREA ? [`+1 ${area}-555-01${String(line).padStart(2, '0')}`] : [];
    },
  };
}

/** As it stands on the wire (E.164). */
export const dialled = (phone: string): string => phone.replaceAll(/[^+\d]/g, '');
