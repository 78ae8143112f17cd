import { list } from '#lib/domain/answer-text/list.ts';
import type { Answers } from './answers.ts';

export const vi: Answers = {
  safe: list`an toàn | An toàn | Tôi an toàn | tôi an toàn ạ | Em an toàn ạ | Mình an toàn | toi an toan | Tôi vẫn an toàn | Tôi đang an toàn | Hiện tại tôi an toàn | Tôi ổn | em ổn ạ | Tôi không sao | Em không sao ạ | Tôi không bị thương | không bị thương | bình an | Tôi bình an vô sự | Dạ em an toàn ạ | Xin chào, tôi an toàn | Tôi an toàn, cảm ơn | Tôi an toàn. Tôi ở nhà. | Tôi và gia đình an toàn | Tôi và gia đình đều an toàn | 1 An toàn | 1. an toàn | Tôi ở nhà, tôi an toàn`,
  minor: list`bị thương nhẹ | Tôi bị thương nhẹ | Em bị thương nhẹ ạ | 2 thương nhẹ | thuong nhe`,
  serious: list`bị thương nặng | Tôi bị thương nặng | 3 thương nặng | Em bị thương nặng ạ`,
  help: list`cứu tôi với | Cứu với | cần cứu hộ | Tôi cần cứu hộ | Tôi bị mắc kẹt | Tôi cần giúp đỡ | Em cần cứu giúp | giúp tôi với`,
  unclear: list`không an toàn | Tôi không an toàn | Em không an toàn ạ | toi khong an toan | chưa an toàn | Tôi chưa an toàn | có an toàn không | Có an toàn không? | an toàn không? | Bạn an toàn không | Gia đình tôi an toàn | Vợ tôi an toàn | Mọi người an toàn | Chúng tôi an toàn | Tất cả an toàn | Hy vọng an toàn | Tôi nghĩ tôi an toàn | Chúc an toàn | Nếu an toàn tôi sẽ gọi | Có lẽ an toàn | Tôi bị thương | bị thương | Tôi an toàn nhưng bị thương | an toàn nhưng chân bị gãy | tôi ổn không? | cảm ơn | vâng | xin chào | tôi ở nhà | lái xe an toàn nhé | đi đường an toàn`,
};
