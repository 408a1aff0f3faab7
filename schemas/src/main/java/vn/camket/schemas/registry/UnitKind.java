package vn.camket.schemas.registry;

/** Kinds of unit (domain §1.2). A signatory of a scheme is one by its kind. */
public enum UnitKind {
  /** Provincial Party committee. */
  TINH_UY,
  /** District Party committee. */
  HUYEN_UY,
  /** Party committee of a district-level town. */
  THI_UY,
  /** Party committee of a city of the province. */
  THANH_UY,
  /** Party committee of an urban district of a city under the central government. */
  QUAN_UY,
  /** Party committee directly under the provincial one. */
  DANG_UY_TRUC_THUOC,
  /** Party commission. */
  BAN_DANG,
  /** Office of a Party committee. */
  VAN_PHONG,
  /** Department of the State side. */
  SO,
  /** Board or branch of the State side. */
  BAN_NGANH,
  /** People's committee. */
  UBND,
  /** Fatherland Front. */
  MTTQ,
  /** Mass organisation. */
  DOAN_THE,
  /** Procuracy. */
  VKSND,
  /** Court. */
  TAND,
  /** Party committee of a commune. */
  DANG_UY_XA,
  /** Party committee of a ward. */
  DANG_UY_PHUONG,
  /** Party committee of a commune-level town. */
  DANG_UY_THI_TRAN,
  /** Party committee of a special zone. */
  DANG_UY_DAC_KHU,
  /** Another body, outside this system: what it is, its name says. */
  KHAC
}
