using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro;

/// <summary>A record whose codec was generated from its schema at compile time.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IAvroRecord<TSelf>
    where TSelf : class, IAvroRecord<TSelf>
{
    /// <summary>The schema that the codec writes and reads.</summary>
    static abstract RecordSchema AvroSchema { get; }

    /// <summary>Writes a record in Avro's binary encoding.</summary>
    /// <exception cref="AvroException">A value does not fit its schema.</exception>
    static abstract void Write(ref AvroWriter writer, TSelf value);

    /// <summary>Reads a record that was written with <see cref="AvroSchema"/>.</summary>
    /// <exception cref="AvroException">The bytes are no such record.</exception>
    static abstract TSelf Read(ref AvroReader reader);
}
