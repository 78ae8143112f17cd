export default { sampleName: '（氏名）' };
