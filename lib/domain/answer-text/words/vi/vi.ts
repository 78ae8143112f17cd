import { list } from '../../list.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { viAsides } from './vi-asides.ts';
import { viWhereabouts } from './vi-whereabouts.ts';

/** Vietnamese; compared without accents, since phones often leave them out. */
export const vi: Vocabulary = {
  spaced: true,
  statuses: {
    safe: list`
    ko bị thương | ko sao | không hề hấn gì |
    tôi không bị gì | em không bị gì | tôi khỏe mạnh | em khỏe mạnh | tôi đã về nhà an toàn | em đã về nhà an toàn | đã về nhà an toàn | tôi đang ở nơi an toàn | em đang ở nơi an toàn | đang ở nơi an toàn |
      an toàn | bình an | bình an vô sự | tôi ổn | em ổn | mình ổn | tôi vẫn ổn | em vẫn ổn | mình vẫn ổn |
      vẫn ổn | tôi khỏe | em khỏe | tôi không sao | em không sao | mình không sao | không bị thương |
      tôi không bị thương | em không bị thương | không bị sao | vô sự
    `,
    minor: list`bị thương nhẹ | thương nhẹ | chấn thương nhẹ | bị trầy xước | bị thương một chút`,
    serious: list`bị thương nặng | thương nặng | chấn thương nặng | bị thương nghiêm trọng`,
    help: list`
      cần cứu hộ | cần cứu | cần cứu giúp | cứu tôi với | cứu với | cứu tôi | cứu em | cứu em với |
      cần giúp đỡ | tôi bị mắc kẹt | bị mắc kẹt | em bị mắc kẹt | xin hãy cứu tôi | kêu cứu | giúp tôi với
    `,
  },
  openers: list`
    tôi | em | mình | cháu | con | tôi đang | em đang | mình đang | tôi vẫn | em vẫn | mình vẫn | vẫn | đang |
    hiện tại | hiện tại tôi | hiện tại em | hiện | bản thân tôi | bản thân em | dạ | vâng | xin chào |
    chào anh chị | báo cáo | tôi đã | em đã | tôi được | em được | tôi hiện | hoàn toàn | rất | tôi ở nhà |
    em ở nhà | ở nhà | hiện giờ | may mắn | bây giờ | thì | tôi thì | em thì
  `,
  closers: list`
    ạ | rồi | rồi ạ | nhé | nha | cả | ở nhà | tại nhà | ở công ty | cảm ơn | xin cảm ơn | lắm |
    và khỏe mạnh | không sao | không bị thương | và không bị thương | hiện tại | bây giờ
  `,
  self: list`tôi | em | mình | bản thân`,
  others: list`
    em tôi | con tôi | cháu tôi | em mình | con em | cháu em | con mình |
    gia đình | vợ | chồng | con trai | con gái | bố | mẹ | ba mẹ | bố mẹ | cha | anh trai | chị gái |
    em trai | em gái | mọi người | tất cả | chúng tôi | chúng ta | chúng em | đồng nghiệp | bạn | bạn bè |
    anh ấy | cô ấy | họ | nhà tôi | công ty | nhà máy | ông | bà | các con | cả nhà | sếp | ai | anh | chị |
    các bạn | nó
  `,
  together: list`
    tôi và gia đình | tôi và gia đình đều | tôi và vợ con đều | cả nhà tôi và tôi đều | gia đình tôi và tôi đều | em và gia đình | em và gia đình đều | mình và gia đình |
    mình và gia đình đều | tôi cùng gia đình | tôi và gia đình vẫn | tôi và vợ con |
    tôi và gia đình đều đang
  `,
  negations: list`
    không | chưa | chẳng | không được | đừng | chả | không phải | đâu có | mất | thiếu | ko | k | hok
  `,
  doubts: list`
    có lẽ | có thể | chắc | hy vọng | mong | chúc | nếu | hình như | nghe nói | nghĩ | hãy | cầu | sẽ |
    tưởng | không biết | sắp | gần như | suýt | giữ | đi đường | lên đường
  `,
  questions: list`không | chưa | có | à | hả | sao | thế nào | có phải | ai | ko`,
  dangers: list`
    đứt tay | khâu | trên mái nhà | nước đang dâng | nước đang lên |
    bác sĩ | khói | nước dâng |
    bị thương | thương | chảy máu | gãy | đau | mắc kẹt | cứu | cấp cứu | bệnh viện | chết | mất tích |
    nguy hiểm | cháy | bất tỉnh | giúp | kẹt | ốm
  `,
  retractions: list`hoặc không | hay không | đùa | nói đùa | nhầm | đính chính | sai | nói dối | giỡn`,
  rehearsals: list`diễn tập | thử nghiệm | tin nhắn thử | kiểm tra thử`,
  relays: list`
    chuyển tiếp | thay mặt | trả lời thay | trả lời hộ | nhắn giùm | nhắn hộ | trả lời tự động
  `,
  denials: list`hoặc không | hay không | ai nói vậy | ai bảo vậy | họ nói vậy | họ nói thế | nghe nói vậy | chắc vậy | không hẳn`,
  turns: list`nhưng | nhưng mà | tuy nhiên | tuy | mặc dù | song | chỉ là`,
  instructions: list`vui lòng trả lời | hãy trả lời | vui lòng chọn | vui lòng phản hồi`,
  hanging: list`là | và | của | đang | rất | có | thì | bị | không | chưa | nếu | sẽ | được | đều | vẫn`,
  places: list`tôi đang ở | tôi ở | em đang ở | em ở | mình đang ở | mình ở | đang ở`,
  asides: viAsides,
  fillers: [
    ...viWhereabouts,
    ...list`
    tôi đã sơ tán | em đã sơ tán | đã sơ tán | tôi đang làm việc | em đang làm việc | đang làm việc |
    không sao | không sao ạ | không sao đâu |
    trả lời | tình trạng | câu trả lời | lựa chọn | trạng thái |
      xin chào | chào anh | chào chị | chào anh chị | cảm ơn | xin cảm ơn | cảm ơn anh chị | tôi đang ở nhà |
    em đang ở nhà | tôi ở nhà | em ở nhà | ở nhà | ở công ty | tôi đang ở công ty | mất điện | dạ | vâng |
    đừng lo | đừng lo lắng | yên tâm | xin yên tâm
  `,
  ],
};
