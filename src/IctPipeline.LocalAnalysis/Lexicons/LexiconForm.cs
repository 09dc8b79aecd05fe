namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>One written form of a lexicon entry, with what the text must look like to be it.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="CapitalMask">Bit n is set where token n needs a capital.</param>
/// <param name="UpperMask">Bit n is set where token n needs capitals throughout (<c>US</c>, not <c>us</c>).</param>
/// <param name="Weak">Also a common word or a name: needs support from its surroundings.</param>
internal readonly record struct LexiconForm(int Entry, uint CapitalMask, uint UpperMask, bool Weak);
