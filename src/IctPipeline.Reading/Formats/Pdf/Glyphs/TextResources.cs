using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Glyphs;

/// <summary>
/// What text needs of the things that a page refers to by name: fonts, which pass the gate before, and forms. Colours, patterns and
/// shadings, whose functions may lead to themselves, stay unread.
/// </summary>
internal sealed class TextResources(IResourceStore store, IPdfTokenScanner scanner, FontGate gate) : IResourceStore
{
    private readonly Dictionary<DictionaryToken, DictionaryToken> _reduced = new(ReferenceEqualityComparer.Instance);

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (!_reduced.TryGetValue(resourceDictionary, out var reduced))
        {
            reduced = Reduce(resourceDictionary);
            _reduced[resourceDictionary] = reduced;
        }

        store.LoadResourceDictionary(reduced);
    }

    public void UnloadResourceDictionary() => store.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => store.GetFont(name);

    public bool TryGetXObject(NameToken name, [NotNullWhen(true)] out StreamToken? stream) => store.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) =>
        store.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => store.GetExtendedGraphicsStateDictionary(name);

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken)
    {
        gate.Pass(fontReferenceToken.Data);
        return store.GetFontDirectly(fontReferenceToken);
    }

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace)
    {
        namedColorSpace = default;
        return false;
    }

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => UnsupportedColorSpaceDetails.Instance;

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => UnsupportedColorSpaceDetails.Instance;

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => store.GetMarkedContentPropertiesDictionary(name);

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => new Dictionary<NameToken, PatternColor>();

    public Shading GetShading(NameToken name) => throw new NotSupportedException("Shadings are not read.");

    private DictionaryToken Reduce(DictionaryToken resources)
    {
        var kept = new Dictionary<NameToken, IToken>();
        if (Find(resources, NameToken.Font) is { } fonts)
        {
            kept[NameToken.Font] = new DictionaryToken(
                fonts.Data.ToDictionary(pair => NameToken.Create(pair.Key), pair => Font(pair.Value))
            );
        }

        if (Find(resources, NameToken.Xobject) is { } forms)
        {
            kept[NameToken.Xobject] = OnlyIf(forms, value => value is IndirectReferenceToken);
        }

        if (Find(resources, NameToken.ExtGState) is { } states)
        {
            kept[NameToken.ExtGState] = OnlyIf(states, value => DirectObjectFinder.TryGet(value, scanner, out DictionaryToken? _));
        }

        if (Find(resources, NameToken.Properties) is { } properties)
        {
            kept[NameToken.Properties] = properties;
        }

        return new DictionaryToken(kept);
    }

    private IToken Font(IToken font)
    {
        switch (font)
        {
            case IndirectReferenceToken reference:
                gate.Pass(reference.Data);
                return font;
            case DictionaryToken direct:
                return gate.Safe(direct);
            default:
                return font;
        }
    }

    private static DictionaryToken OnlyIf(DictionaryToken all, Func<IToken, bool> holds) =>
        new(all.Data.Where(pair => holds(pair.Value)).ToDictionary(pair => NameToken.Create(pair.Key), pair => pair.Value));

    private DictionaryToken? Find(DictionaryToken resources, NameToken name) =>
        resources.TryGet(name, out var token) && DirectObjectFinder.TryGet(token, scanner, out DictionaryToken? found) ? found : null;
}
