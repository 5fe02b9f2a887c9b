using Avro;
using Avro.Specific;
using Streaming.Contracts;

namespace Streaming.Avro.Benchmarks;

/// <summary>The record as Apache.Avro's code generator makes it.</summary>
public sealed class ApacheOrderLine : ISpecificRecord
{
    private static readonly Schema AvroSchema = Schema.Parse(Orders.ApacheSchema);

    private string? _id;
    private string? _invoiceNo;
    private string? _stockCode;
    private string? _description;
    private int _quantity;
    private DateTime _invoiceDate;
    private AvroDecimal _unitPrice;
    private int? _customerId;
    private string? _country;
    private ApacheOrderKind _kind;

    /// <inheritdoc/>
    public Schema Schema => AvroSchema;

    internal static ApacheOrderLine From(OrderLine order) => new()
    {
        _id = order.Id,
        _invoiceNo = order.InvoiceNo,
        _stockCode = order.StockCode,
        _description = order.Description,
        _quantity = order.Quantity,
        _invoiceDate = order.InvoiceDate.UtcDateTime,
        _unitPrice = new AvroDecimal(decimal.Round(order.UnitPrice + 0.000m, 3)),
        _customerId = order.CustomerId,
        _country = order.Country,
        _kind = (ApacheOrderKind)order.Kind,
    };

    /// <inheritdoc/>
    public object? Get(int fieldPos) => fieldPos switch
    {
        0 => _id,
        1 => _invoiceNo,
        2 => _stockCode,
        3 => _description,
        4 => _quantity,
        5 => _invoiceDate,
        6 => _unitPrice,
        7 => _customerId,
        8 => _country,
        9 => _kind,
        _ => throw new AvroRuntimeException($"There is no field {fieldPos}."),
    };

    /// <inheritdoc/>
    public void Put(int fieldPos, object? fieldValue)
    {
        switch (fieldPos)
        {
            case 0: _id = (string?)fieldValue; break;
            case 1: _invoiceNo = (string?)fieldValue; break;
            case 2: _stockCode = (string?)fieldValue; break;
            case 3: _description = (string?)fieldValue; break;
            case 4: _quantity = (int)fieldValue!; break;
            case 5: _invoiceDate = (DateTime)fieldValue!; break;
            case 6: _unitPrice = (AvroDecimal)fieldValue!; break;
            case 7: _customerId = (int?)fieldValue; break;
            case 8: _country = (string?)fieldValue; break;
            case 9: _kind = (ApacheOrderKind)fieldValue!; break;
            default: throw new AvroRuntimeException($"There is no field {fieldPos}.");
        }
    }
}
