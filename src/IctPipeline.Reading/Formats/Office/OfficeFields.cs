using System.Text;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// The fields that are open at a place of the text. A field has an instruction, which no reader sees, and then its result. Fields stand in
/// each other, in the instruction as well as in the result.
/// </summary>
internal sealed class OfficeFields
{
    private readonly List<Field> _open = [];
    private readonly StringBuilder _held = new();
    private int _instructions;

    public bool InInstruction => _instructions > 0;

    /// <summary>A field begins with its instruction.</summary>
    public void Begin()
    {
        if (_instructions++ == 0)
        {
            _held.Clear();
        }

        _open.Add(new Field());
    }

    public void AddInstruction(string text)
    {
        if (_open is [.., { HasResult: false } field])
        {
            field.Instruction.Append(text);
        }
    }

    /// <summary>Keeps a text that stands in an instruction, for the case that the instruction never ends.</summary>
    public void Hold(string text) => _held.Append(text);

    /// <summary>The result begins.</summary>
    /// <returns>Where the field leads; null unless it is a link.</returns>
    public string? BeginResult()
    {
        if (_open is not [.., { HasResult: false } field])
        {
            return null;
        }

        field.HasResult = true;
        _instructions--;
        field.Link = LinkOf(field.Instruction.ToString());
        return field.Link;
    }

    /// <returns>True where the field was a link.</returns>
    public bool End()
    {
        if (_open is not [.., var field])
        {
            return false;
        }

        _open.RemoveAt(_open.Count - 1);
        _instructions -= field.HasResult ? 0 : 1;
        return field.Link is not null;
    }

    /// <summary>Ends instructions that a damaged paragraph left open, so that they don't take the rest of the document.</summary>
    /// <returns>The text that was held back for them.</returns>
    public string Abandon()
    {
        if (_instructions == 0)
        {
            return "";
        }

        _open.RemoveAll(field => !field.HasResult);
        _instructions = 0;
        return _held.ToString();
    }

    /// <summary>
    /// The address in <c>HYPERLINK "https://example.vn" \l "part" \o "tip"</c>; null for another field, a place in the document and
    /// addresses of other schemes.
    /// </summary>
    public static string? LinkOf(string instruction)
    {
        var words = Words(instruction);
        if (words is not [var name, ..] || !name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (address, place) = ("", "");
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] is not ['\\', var option])
            {
                address = address.Length == 0 ? words[i] : address;
            }
            else if (option is 'l' or 'o' or 't' && i + 1 < words.Count)
            {
                i++;
                place = option == 'l' ? words[i] : place;
            }
        }

        return WebAddress.Of(address, place);
    }

    private static List<string> Words(string instruction)
    {
        var words = new List<string>();
        for (var i = 0; i < instruction.Length; i++)
        {
            if (char.IsWhiteSpace(instruction[i]))
            {
                continue;
            }

            var quoted = instruction[i] is '"' or '“' or '”';
            var start = quoted ? i + 1 : i;
            for (i = start; i < instruction.Length && !IsEnd(instruction[i], quoted); i++) { }
            words.Add(instruction[start..i]);
        }

        return words;
    }

    private static bool IsEnd(char c, bool quoted) => quoted ? c is '"' or '“' or '”' : char.IsWhiteSpace(c);

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; set; }

        public string? Link { get; set; }
    }
}
