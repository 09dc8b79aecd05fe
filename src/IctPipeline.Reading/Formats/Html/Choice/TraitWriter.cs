namespace IctPipeline.Reading.Formats.Html.Choice;

/// <summary>Fills a span from its beginning.</summary>
internal ref struct TraitWriter(Span<float> traits)
{
    private readonly Span<float> _traits = traits;
    private int _at;

    public void Add(double value) => _traits[_at++] = (float)value;

    public void Add(bool value) => Add(value ? 1.0 : 0);
}
