namespace Azure.AI.TextAnalytics;

/// <summary>What a document cost.</summary>
public readonly struct TextDocumentStatistics
{
    internal TextDocumentStatistics(int characterCount, int transactionCount)
    {
        CharacterCount = characterCount;
        TransactionCount = transactionCount;
    }

    /// <summary>Text elements.</summary>
    public int CharacterCount { get; }

    /// <summary>Text records.</summary>
    public int TransactionCount { get; }
}
