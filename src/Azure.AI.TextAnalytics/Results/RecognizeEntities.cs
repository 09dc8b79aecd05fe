using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>An entity at one place of a document.</summary>
public readonly struct CategorizedEntity
{
    internal CategorizedEntity(string text, string category, string subCategory, double confidenceScore, int offset, int length)
    {
        Text = text;
        Category = category;
        SubCategory = subCategory;
        ConfidenceScore = confidenceScore;
        Offset = offset;
        Length = length;
    }

    public string Text { get; }

    public EntityCategory Category { get; }

    public string SubCategory { get; }

    public double ConfidenceScore { get; }

    /// <summary>UTF-16 code units.</summary>
    public int Offset { get; }

    /// <summary>UTF-16 code units.</summary>
    public int Length { get; }
}

/// <summary>What kind of thing an entity is; the set is open.</summary>
public readonly struct EntityCategory : IEquatable<EntityCategory>
{
    private readonly string _category;

    private EntityCategory(string category) => _category = category;

    public static bool operator ==(EntityCategory left, EntityCategory right) => left.Equals(right);

    public static bool operator !=(EntityCategory left, EntityCategory right) => !left.Equals(right);

    public static explicit operator string(EntityCategory category) => category._category;

    public static implicit operator EntityCategory(string category) => new(category);

    public bool Equals(EntityCategory other) => _category == other._category;

    public override bool Equals(object obj) => obj is EntityCategory other && Equals(other);

    public override int GetHashCode() => _category?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _category;
}

/// <summary>The entities of a document.</summary>
public class CategorizedEntityCollection : ReadOnlyCollection<CategorizedEntity>
{
    internal CategorizedEntityCollection(IList<CategorizedEntity> entities)
        : base(entities) { }
}

/// <summary>The answer for one document.</summary>
public class RecognizeEntitiesResult : TextAnalyticsResult
{
    private readonly CategorizedEntityCollection _entities;

    internal RecognizeEntitiesResult(string id, TextDocumentStatistics statistics, CategorizedEntityCollection entities)
        : base(id, statistics) => _entities = entities;

    internal RecognizeEntitiesResult(string id, TextAnalyticsError error)
        : base(id, error) { }

    /// <exception cref="InvalidOperationException">The document failed.</exception>
    public CategorizedEntityCollection Entities => Checked(_entities);
}

/// <summary>The answers in the order of the request.</summary>
public class RecognizeEntitiesResultCollection : ReadOnlyCollection<RecognizeEntitiesResult>
{
    internal RecognizeEntitiesResultCollection(IList<RecognizeEntitiesResult> list, string modelVersion)
        : base(list) => ModelVersion = modelVersion;

    public string ModelVersion { get; }
}
