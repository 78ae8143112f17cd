export default { sampleName: '(name)' };
