import { list } from '#lib/domain/answer-text/list.ts';
/** How relays say that a mailbox does not exist or has moved, in lower case. */
export const USER_GONE = list`
  user unknown | unknown user | no such user | no such recipient | no such mailbox | no such account |
  no such person | no such address | no such local user | user not found | user does not exist |
  user doesn't exist | user not known | user is not known | recipient not found | recipient unknown |
  unknown recipient | recipient does not exist | recipient not exist | recipient no longer |
  mailbox does not exist | mailbox not found | mailbox unknown | mailbox unavailable | mailbox not available |
  mailbox is not available | unknown mailbox | no mailbox | mailbox disabled for this recipient |
  account does not exist | account doesn't exist | doesn't have a | does not have a | account not found |
  unknown account | address does not exist | address couldn't be found | address not found |
  address could not be found | address unknown | unknown address | invalid recipient |
  address rejected: access denied | address rejected. | invalid address | invalid mailbox | invalid user |
  invalid final delivery userid | bad destination mailbox | bad recipient | not a valid mailbox |
  not a known user | not a valid recipient | not a valid user | is not known at this | not our customer |
  not listed in domino | not listed in public | recipient name is not recognized | not found in directory |
  account that you tried to reach | does not like recipient | no one by that name | no valid recipients |
  recipient rejected | no account by that name | unrouteable address | unknown local part | unknown local-part |
  has moved | no longer in use | no longer valid | no longer works | no longer at this |
  user account is expired | has been deleted | please check if address is correct | is not a registered |
  nobody by that name | does not exist | unknown or illegal alias | sorry, no mailbox here |
  the email address you entered | this address no longer | destino no existe | n'existe pas | unbekannt |
  存在しません | 存在しない | 存在いたしません | 存在致しません | リストされていません | 登録されていません |
  登録がありません | 該当するユーザ | 該当ユーザ | ユーザーが不明 | ユーザ不明 | 現在使われておりません | 現在使用されておりません |
  無効なアドレス | アドレスが無効 | アドレスは無効 | アドレスが正しくありません | 見つかりません | 見つからない | あて先不明 | 宛先不明 | 不存在 | 존재하지 |
  無此 | 查无此人 | unknown (#5.1.1) | badrcptto | not an active | no longer active |
  nie istnieje | não existe | no existe | inexistent | desconocid | desconhecid | inconnu | sconosciut |
  non esiste | bestaat niet | onbekend | finns inte | findes ikke | не существует |
  неизвестн | нет такого | không tồn tại
`;

/** How they say that there is no such domain, or none that takes mail. */
export const HOST_GONE = list`
  host unknown | unknown host | host not found | domain not found | no such domain | unknown domain |
  invalid domain | illegal host/domain | name service error | dns lookup failure | couldn't find any host |
  couldn't find a mail exchanger | no mail exchanger | no mx found | no mx record | no mail server |
  does not accept mail | not accept mail | no smtp service | null mx | nullmx | domain is not reachable |
  domain does not exist | domain doesn't exist | domain may not exist | domain name not found | nxdomain |
  server does not exist | could not resolve | unrouteable mail domain | domain must exist |
  host or domain name not found | bad destination system | all relevant mx records point to non-existent |
  name or service not known | nodename nor servname | ドメインが見つかりません | ドメインが存在 | no route to host found
`;

/** Words that put the blame elsewhere: a full box, the sender, a filter, a limit. */
export const NOT_THE_ADDRESS = [
  'over quota',
  'is disabled',
  'has been disabled',
  'not found, try again',
  'banned sending',
  'sender was rejected',
  'my name was rejected',
  'relay access denied',
  'relaying denied',
  'unable to relay',
  'not permitted to relay',
  'relay not permitted',
  'relaying not',
  'your domain',
  '権限',
  '权限',
  '權限',
  'pas autoris',
  'permission',
  'mailbox for ',
  'routing loop',
  'mail loop',
  'quota is exceeded',
  'exceeded quota',
  'disk quota',
  'overquota',
  'mailbox full',
  'mailbox is full',
  'box is full',
  'insufficient storage',
  'storage allocation',
  'sender address',
  'domain of sender',
  'sender domain',
  'sender rejected',
  'sender verify',
  'mailfrom domain',
  'envelope sender',
  'blacklist',
  'black list',
  'blocklist',
  'block list',
  'spamhaus',
  'blocked',
  'reputation',
  'spam',
  'too many',
  'recipient preferences',
  'rate limit',
  'exceeded',
  'temporarily',
  'try again later',
  'greylist',
  'virus',
  'dmarc',
  'spf',
  'dkim',
  'policy',
  'too large',
  'too big',
  'size limit',
  'exceeds',
  'suspended',
  'timed out',
  'connection refused',
  'hop count',
  'authentication',
  'reverse dns',
  'ptr',
  '一杯',
  'いっぱい',
  '已满',
  '已滿',
  '空きが',
  '容量',
  '受信拒否',
  '迷惑メール',
];
