using IctPipeline.Core.Ports;

namespace IctPipeline.Azure.Language.Batching;

/// <summary>One document of a request to be.</summary>
/// <param name="Text">At most 5,120 text elements.</param>
/// <param name="Elements">Its text elements.</param>
/// <param name="Language">In the service's spelling; the country hint where the language is what is asked for.</param>
internal sealed record BatchDocument(string Text, int Elements, string Language)
{
    /// <summary>Id, language, property names and punctuation.</summary>
    private const int Envelope = 128;

    /// <summary>Bytes of the longest escape, <c>\uXXXX</c>: the client escapes all that is not ASCII.</summary>
    private const int Escape = 6;

    /// <summary>The most bytes that it takes in a request.</summary>
    public int Size { get; } = Envelope + SizeOf(Text);

    private static int SizeOf(string text)
    {
        var size = 0;
        foreach (var letter in text)
        {
            size += char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or ',' ? 1 : Escape;
        }

        return size;
    }
}

/// <summary>What the service said of one document.</summary>
/// <param name="Model">The version of the model that answered.</param>
/// <param name="Records">Text records that it cost.</param>
internal sealed record DocumentAnswer<T>(T Value, string Model, int Records);

/// <summary>Asks the service about several documents at once.</summary>
/// <returns>For each document in the same order its answer, or why there is none.</returns>
/// <exception cref="DependencyException">The request as a whole failed.</exception>
internal delegate Task<IReadOnlyList<DocumentOutcome<T>>> BatchCall<T>(
    IReadOnlyList<BatchDocument> documents,
    CancellationToken cancellationToken
);

/// <summary>An answer or an error.</summary>
internal readonly record struct DocumentOutcome<T>(DocumentAnswer<T>? Answer, Exception? Error);
