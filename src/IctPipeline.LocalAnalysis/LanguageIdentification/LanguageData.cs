using System.Reflection;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>All that identification needs: the character table and the model of each script group. Immutable.</summary>
internal sealed class LanguageData
{
    private readonly NgramModel?[] _models = new NgramModel?[ScriptGroups.Count];
    private readonly LabelTags?[] _tags = new LabelTags?[ScriptGroups.Count];

    public LanguageData(Func<ScriptGroup, ModelParts?> load)
    {
        for (var group = ScriptGroup.Latin; (int)group < ScriptGroups.Count; group++)
        {
            if (load(group) is { } parts)
            {
                _models[(int)group] = new NgramModel(parts);
                _tags[(int)group] = new LabelTags(parts.Labels);
            }
        }
    }

    public CharacterTable Characters { get; } = new();

    public ReadOnlySpan<NgramModel?> Models => _models;

    /// <summary>Reads the models embedded in this assembly.</summary>
    public static LanguageData Embedded() =>
        new(group =>
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName(group));
            return stream is null ? null : ModelParts.Read(stream);
        });

    public static string ResourceName(ScriptGroup group) => $"languages/{FileName(group)}";

    public static string FileName(ScriptGroup group) => group.ToString().ToLowerInvariant() + ".bin";

    public NgramModel? Model(ScriptGroup group) => _models[(int)group];

    public LabelTags Tags(ScriptGroup group) => _tags[(int)group] ?? throw new InvalidOperationException($"There is no model for {group}.");
}
