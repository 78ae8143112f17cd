/** What passwords are made of when nobody thinks about them: words that every list of broken ones begins with, in English, romaji and kana. */
export const COMMON_WORDS: readonly string[] = `
password passwort passwd passcode pass secret private letmein login logon signin admin administrator root master system
server manager guest default user username test testing temp temporary change changeme welcome hello access account
security secure internet network computer windows microsoft google apple iphone android samsung amazon facebook twitter
instagram youtube yahoo netflix office excel
love iloveyou loveyou lovely baby angel princess prince queen king sunshine sunny summer winter spring autumn flower
rose lucky happy smile friend friends family mother father sister brother forever freedom peace dream heaven heart
sweet honey sugar cookie chocolate banana orange apple cherry peach lemon coffee cheese butter pepper ginger
monkey dragon tiger lion eagle falcon hunter wolf horse panda kitty kitten puppy rabbit bear shadow silver golden
purple yellow green black white blue pink red diamond crystal phoenix thunder storm lightning fire water ocean river
mountain island moon star galaxy planet earth world
football baseball basketball soccer tennis hockey golf boxing racing player champion winner ranger killer ninja
samurai pirate pokemon pikachu mario nintendo zelda naruto doraemon gundam sonic batman superman spiderman starwars
matrix trustno whatever nothing something anything blahblah asdf qwer zxcv qaz wsx edc rfv abc xyz
michael jordan jennifer jessica ashley michelle daniel thomas robert andrew joshua matthew william charlie george
james david john alex martin peter samantha nicole amanda
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december one two three four five six seven eight nine zero
correcthorsebatterystaple correct horse battery staple thequickbrownfox
japan nippon nihon tokyo osaka kyoto nagoya sendai sapporo fukuoka yokohama kobe hiroshima sakura fuji fujisan
hanako taro tarou yamada tanaka suzuki satou sato takahashi watanabe ito itou nakamura kobayashi yamamoto kato katou
yoshida sasaki matsumoto inoue kimura hayashi saito saitou shimizu
aishiteru daisuki arigatou arigato konnichiwa ohayou oyasumi sayonara watashi anata kokoro kazoku tomodachi
neko inu usagi hana yuki sora umi kaze hikari yume ai akai kuroi shiroi momo mikan ringo ichigo sushi ramen
ichi ni san yon go roku nana hachi kyu kyuu juu
pasuwado angou himitsu kaisha company shachou honsha soumu jinji bousai anpi anpikakunin saigai jishin taisaku honbu
disaster safety emergency confirm
パスワード ひみつ 秘密 あんぴ 安否 安否確認 災害 防災 会社 本社 総務 管理者 さくら 桜 日本 東京 大阪 ありがとう こんにちは あいしてる
`
  .trim()
  .split(/\s+/);
