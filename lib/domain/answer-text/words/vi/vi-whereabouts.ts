import { combine } from '../../combine.ts';
import { list } from '../../list.ts';

const SPEAKERS = ['', ...list`tôi | em | mình`];
const NOW = ['', ...list`đang | vẫn | vẫn đang | hiện | hiện đang`];
const PLACES = list`nhà | công ty | chỗ làm | nhà máy | ký túc xá | nơi sơ tán | khu sơ tán | chỗ sơ tán | trường | khách sạn | bên ngoài | ngoài đường`;

/** "Tôi đang ở nhà": where somebody is adds nothing to the status. */
export const viWhereabouts: readonly string[] = combine(' ', SPEAKERS, NOW, ['ở'], PLACES, ['', 'ạ']);
