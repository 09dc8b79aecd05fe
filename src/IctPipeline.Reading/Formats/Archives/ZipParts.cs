using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>The ZIP file of one document that is made of parts, each read by its name within the file's budget.</summary>
internal sealed class ZipParts
{
    private readonly ZipView _zip;
    private readonly ExpansionBudget _budget;
    private readonly ReadBudget _time;

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="ArticleRejectedException">It has more parts than a file may.</exception>
    public ZipParts(ByteContext file)
    {
        _zip = file.Zip ?? throw new InvalidDataException("its directory is damaged");
        _budget = new ExpansionBudget(file.Options, file.Bytes.Length);
        _time = file.Budget;
        foreach (var _ in _zip.Names)
        {
            _budget.CountMember();
        }
    }

    public bool Has(string part) => _zip.Has(part);

    /// <returns>Null where there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Bytes(string part)
    {
        using var stream = _zip.Open(part);
        return stream is null ? null : _budget.Read(stream, _time);
    }
}
