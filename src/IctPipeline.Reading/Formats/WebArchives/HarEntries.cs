using System.Text.Json;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>Finds the entries of a recording (<c>log.entries</c>) without reading all of it into a tree.</summary>
internal static class HarEntries
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether the outermost object begins with a log.</summary>
    public static bool Begins(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.ValueTextEquals("log"u8);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Where each entry stands, as far as the JSON is valid.</summary>
    /// <param name="isWhole">False where it breaks off or has a fault.</param>
    public static List<Range> In(ReadOnlySpan<byte> bytes, ReadBudget budget, out bool isWhole)
    {
        var found = new List<Range>();
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            isWhole = FindEntries(ref reader, budget);
            while (isWhole && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                budget.Check();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                found.Add(start..(int)reader.BytesConsumed);
            }
        }
        catch (JsonException)
        {
            isWhole = false;
        }

        return found;
    }

    /// <summary>A text; null where it holds half a character that JSON escapes by itself.</summary>
    public static string? TryText(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool FindEntries(ref Utf8JsonReader reader, ReadBudget budget)
    {
        while (reader.Read())
        {
            budget.Check();
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
            {
                continue;
            }

            if (reader.CurrentDepth == 2 && reader.ValueTextEquals("entries"u8))
            {
                return reader.Read() && reader.TokenType == JsonTokenType.StartArray;
            }

            if (reader.CurrentDepth == 2)
            {
                reader.Skip();
            }
        }

        return false;
    }
}
