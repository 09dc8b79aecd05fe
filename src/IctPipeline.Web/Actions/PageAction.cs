using IctPipeline.Web.Api;

namespace IctPipeline.Web.Actions;

/// <summary>Something that a person may have done: first a page that says what it does, then, confirmed, the order.</summary>
internal interface IPageAction
{
    /// <summary>Its part of the address: <c>/actions/{kind}</c>.</summary>
    string Kind { get; }

    /// <returns>Null where there is nothing to do it to.</returns>
    /// <exception cref="BadHttpRequestException">A value is none.</exception>
    Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken);

    /// <param name="values">Those of the confirmation, unchanged, and what was typed on its page.</param>
    Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken);
}

/// <summary>Values of an address, or of a form.</summary>
internal sealed class ActionValues(Func<string, string?> find)
{
    private const int LongestValue = 1_100;

    /// <summary>Null where it is missing, empty, or longer than anything that is meant.</summary>
    public string? this[string name] => find(name)?.Trim() is { Length: > 0 and <= LongestValue } value ? value : null;

    public bool Has(string name) => this[name] is not null;

    /// <exception cref="BadHttpRequestException">It is missing.</exception>
    public string Need(string name) => this[name] ?? throw new BadHttpRequestException($"The part “{name}” of the address is missing.");
}

/// <summary>What a person is asked before something is done.</summary>
/// <param name="Title">The question.</param>
/// <param name="Lines">What it does, and to what.</param>
/// <param name="Button">What the button says.</param>
/// <param name="Keep">Values that are sent with the answer. They are sealed: what is done is what was shown.</param>
/// <param name="Back">Address of the page to go back to.</param>
public sealed record Confirmation(
    string Title,
    IReadOnlyList<string> Lines,
    string Button,
    IReadOnlyList<(string Name, string Value)> Keep,
    string Back
)
{
    /// <summary>A text of the failed file, which is not ours; null where there is none.</summary>
    public string? Subject { get; init; }

    /// <summary>What the person has to type, by the label of the field; null where nothing.</summary>
    public string? Asks { get; init; }

    /// <summary>Made known to the page by whoever shows it.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Likewise.</summary>
    public string Seal { get; init; } = "";
}
