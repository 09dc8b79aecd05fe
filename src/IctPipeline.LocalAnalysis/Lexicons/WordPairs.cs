namespace IctPipeline.LocalAnalysis.Lexicons;

/// <summary>Pairs of syllables that make up one word (<c>khoa học</c>).</summary>
internal sealed class WordPairs
{
    private readonly HashSet<long> _pairs = [];

    public bool IsWord(int first, int second) => first >= 0 && second >= 0 && _pairs.Contains(Key(first, second));

    public void Add(int first, int second) => _pairs.Add(Key(first, second));

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
